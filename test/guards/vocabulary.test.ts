import { isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../api/schema.ts';
import { filterFields, mayStand, readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const vocabulary = readVocabulary();
const { kinds, links, choices, choiceLists = {} } = vocabulary;
const types = createSchema(vocabulary).getTypeMap();
const allFields = [...kinds, ...links].flatMap(({ fields }) => fields);
const verbFields = links.flatMap((kind) =>
  (kind.verbFields ?? []).map((field) => ({ ...field, kind })),
);

const bothLanguages = (words: { readonly fr?: string; readonly en?: string } | undefined) =>
  Boolean(words?.fr && words.en);

test('every word of the vocabulary has a label in both languages', () => {
  const labelled = [
    ...vocabulary.statuses,
    ...vocabulary.families,
    ...kinds,
    ...links,
    ...allFields,
    ...Object.values(choices).flat(),
    ...Object.entries(choiceLists).map(([id, list]) => ({ id, ...list })),
  ];
  expect(labelled.filter(({ label }) => !bothLanguages(label)).map(({ id }) => id)).toEqual([]);
});

test('every sentence of the vocabulary is a sentence in both languages', () => {
  const described = [
    ...vocabulary.statuses,
    ...kinds,
    ...verbFields,
    ...Object.values(choices).flat(),
    ...Object.entries(choiceLists).map(([id, list]) => ({ id, ...list })),
  ];
  const wrong = described.filter(
    ({ description }) =>
      description !== undefined &&
      !(description.fr?.endsWith('.') === true && description.en?.endsWith('.') === true),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every kind of entity has its plural, and every kind of link its inverse, in both languages', () => {
  expect(kinds.filter(({ plural }) => !bothLanguages(plural))).toEqual([]);
  expect(links.filter(({ inverse }) => !bothLanguages(inverse))).toEqual([]);
});

test('every kind of entity has its own type in the schema, with its fields and its verb fields', () => {
  for (const { id, fields } of kinds) {
    const type = types[id];
    expect(isObjectType(type), id).toBe(true);
    const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const verbs = verbFields.filter(({ on }) => on.includes(id));
    expect(names).toEqual(expect.arrayContaining([...fields, ...verbs].map((field) => field.id)));
  }
});

test('ends of links are kinds, choices of fields are lists, families are families, forms have stakeholders', () => {
  const known = new Set(['*', ...kinds.map(({ id }) => id)]);
  const families = new Set(vocabulary.families.map(({ id }) => id));
  expect(links.flatMap(({ from, to }) => [...from, ...to]).filter((id) => !known.has(id))).toEqual(
    [],
  );
  expect(kinds.filter(({ family }) => !families.has(family))).toEqual([]);
  const lists = allFields.map((field) => field.choices);
  expect(lists.filter((list) => list !== undefined && !(list in choices))).toEqual([]);
  const stakeholders = new Set(choices['stakeholder']?.map(({ id }) => id));
  expect(
    choices['legalForm']?.filter(({ stakeholder = '' }) => !stakeholders.has(stakeholder)),
  ).toEqual([]);
});

test('a verb field stands on kinds that its links may have at that end, and follows links that exist', () => {
  const wrong = verbFields.filter(({ on, direction, kind, with: others = [] }) => {
    const followed = [kind, ...links.filter(({ id }) => others.includes(id))];
    const ends = followed.map(({ from, to }) => ({ OUT: [from], IN: [to], BOTH: [from, to] }));
    return (
      followed.length !== others.length + 1 ||
      on.some((id) => !ends.every((end) => end[direction].every((some) => mayStand(some, id))))
    );
  });
  expect(wrong.map(({ id, on }) => `${id} on ${on}`)).toEqual([]);
});

test('no kind of entity has two fields of one name', () => {
  const shared = isInterfaceType(types['Entity']) ? Object.keys(types['Entity'].getFields()) : [];
  expect(shared).toContain('name');
  const twice = kinds.flatMap(({ id, fields }) => {
    const verbs = verbFields.filter(({ on }) => on.includes(id));
    const names = [...shared, ...fields.map((field) => field.id), ...verbs.map((verb) => verb.id)];
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${id}.${name}`);
  });
  expect(twice).toEqual([]);
});

test('ids are unique within their list', () => {
  for (const list of [vocabulary.statuses, kinds, links, ...Object.values(choices)]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('every list of choices has its label and its sentence', () => {
  expect(Object.keys(choices).filter((list) => !(list in choiceLists))).toEqual([]);
});

test('entities can be filtered by every field with choices but their language', () => {
  const all = kinds.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'choice');
  const filtered = new Set(filterFields(kinds).map(({ id }) => id));
  const left = all.map(({ id }) => id).filter((id) => !filtered.has(id));
  expect(left).toEqual(['language']);
});
