import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { CODES } from '../../api/errors.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { CONTRACT, printed, TYPES, typed } from '../../scripts/contract.ts';

test('the committed contract is the schema that runs (npm run lacis -- contract prints it)', () => {
  expect(readFileSync(CONTRACT, 'utf8')).toBe(printed());
});

test('the committed types of the page are those of the contract', async () => {
  expect(readFileSync(TYPES, 'utf8')).toBe(await typed());
});

test('the enum ErrorCode explains every code that a client can see', () => {
  const codes = createSchema(readVocabulary()).getType('ErrorCode');
  expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(CODES);
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
        if (!isSentence(value.description)) silent.push(`${type.name}.${value.name}`);
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

/** A label alone explains nothing. */
const isSentence = (text: string | null | undefined) => /[.…]$/.test(text?.trim() ?? '');
