import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { allListed } from '../../api/entities/queries.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const vocabulary = readVocabulary();
const labelled = [
  ...vocabulary.statuses,
  ...vocabulary.families,
  ...vocabulary.kinds,
  ...vocabulary.links,
  ...vocabulary.kinds.flatMap(({ fields }) => fields),
  ...vocabulary.links.flatMap(({ fields }) => fields),
  ...Object.values(vocabulary.choices).flat(),
];

test('every word of the vocabulary has a label in both languages', () => {
  expect(labelled.filter(({ label }) => !label?.fr || !label?.en).map(({ id }) => id)).toEqual([]);
});

test('every kind of entity has its plural, and every kind of link its inverse, in both languages', () => {
  expect(vocabulary.kinds.filter(({ plural }) => !plural.fr || !plural.en)).toEqual([]);
  expect(vocabulary.links.filter(({ inverse }) => !inverse.fr || !inverse.en)).toEqual([]);
});

test('every kind of entity has its own type in the schema, with all of its fields', () => {
  const types = createSchema(vocabulary).getTypeMap();
  for (const { id, fields } of vocabulary.kinds) {
    const type = types[id];
    expect(isObjectType(type), id).toBe(true);
    if (isObjectType(type))
      expect(Object.keys(type.getFields())).toEqual(
        expect.arrayContaining(fields.map((field) => field.id)),
      );
  }
});

test('ends of links are kinds, choices of fields are lists, families are families, forms have stakeholders', () => {
  const kinds = new Set(['*', ...vocabulary.kinds.map(({ id }) => id)]);
  const families = new Set(vocabulary.families.map(({ id }) => id));
  expect(
    vocabulary.links.flatMap(({ from, to }) => [...from, ...to]).filter((kind) => !kinds.has(kind)),
  ).toEqual([]);
  expect(vocabulary.kinds.filter(({ family }) => !families.has(family))).toEqual([]);
  const lists = [...vocabulary.kinds, ...vocabulary.links].flatMap(({ fields }) =>
    fields.map(({ choices }) => choices),
  );
  expect(lists.filter((list) => list !== undefined && !(list in vocabulary.choices))).toEqual([]);
  const stakeholders = new Set(vocabulary.choices['stakeholder']?.map(({ id }) => id));
  expect(
    vocabulary.choices['legalForm']?.filter(
      ({ stakeholder = '' }) => !stakeholders.has(stakeholder),
    ),
  ).toEqual([]);
});

test('ids are unique within their list', () => {
  for (const list of [
    vocabulary.statuses,
    vocabulary.kinds,
    vocabulary.links,
    ...Object.values(vocabulary.choices),
  ]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('every field with choices can be filtered by', () => {
  const fields = vocabulary.kinds
    .flatMap((kind) => kind.fields)
    .filter(({ kind, id }) => kind === 'choice' && id !== 'language');
  expect(
    fields.filter(({ id }) => !allListed.text.includes(`e.${id} AS ${id}`)).map(({ id }) => id),
  ).toEqual([]);
});
