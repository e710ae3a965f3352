import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { CONTRACT, printed } from '../../scripts/contract.ts';

test('the committed contract is the schema that runs (npm run lacis -- contract prints it)', () => {
  expect(readFileSync(CONTRACT, 'utf8')).toBe(printed());
});

test('every type, field, argument and value of the schema has a sentence', () => {
  const silent: string[] = [];
  for (const type of Object.values(createSchema(readVocabulary()).getTypeMap())) {
    if (
      type.name.startsWith('__') ||
      ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name)
    )
      continue;
    if (!type.description && !['Query', 'Mutation'].includes(type.name)) silent.push(type.name);
    if (isEnumType(type)) {
      for (const value of type.getValues())
        if (!value.description) silent.push(`${type.name}.${value.name}`);
    }
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : []) {
          const isLanguage = argument.name === 'language' || argument.name === 'id';
          if (!argument.description && !isLanguage)
            silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
  }
  expect(silent).toEqual([]);
});
