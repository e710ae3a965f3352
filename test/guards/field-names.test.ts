/** Counts and dates of the API bear one name each: a new field that counts ends in “Count”, a new date in “On” or “At”. */
import {
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

/** Whole numbers that count nothing. */
const NO_COUNTS: Readonly<Record<string, string>> = {
  revision: 'the number of a change',
  asOfRevision: 'the number of a change',
  number: 'an ordinal',
  change: 'the number of a change',
  expectedRevision: 'the number of a change',
  seenRevision: 'the number of a change',
  restores: 'the number of a version',
  statement: 'the number of a statement',
  into: 'the number of a statement',
  member: 'the number of a member',
  vote: 'for, against or neither',
  rows: 'votes: for, against or neither',
  seed: 'begins a draw',
  floor: 'a threshold',
  sourcesAtLeast: 'a threshold',
  mostShared: 'the largest of several counts',
  distance: 'a measure, in links',
  length: 'a measure, in links',
  days: 'a duration',
  years: 'a duration, or calendar years',
};

/** Of a span, of a question that is asked for a day, of what happened at a moment, and the words of the vocabulary. */
const DATES = new Set(['since', 'until', 'asOf', 'at', 'date', 'deadline', 'read']);
/** Fields of the vocabulary, as seed files write them. */
const OF_SEEDS = new Set(['Document.updated', 'Document.unreachable', 'Codebase.lastActivity']);

const fields = Object.values(createSchema(readVocabulary()).getTypeMap())
  .filter((type) => !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).map(
          (field) => ({
            at: `${type.name}.${field.name}`,
            name: field.name,
            scalar: getNamedType(field.type).name,
            says: field.description ?? '',
          }),
        )
      : [],
  )
  .filter(({ at }) => at !== 'Mutation.addBallots');

test('a field that counts ends in “Count”; what counts nothing is listed with what it is', () => {
  const numbers = fields.filter(({ scalar }) => scalar === 'Int');
  expect(numbers.length).toBeGreaterThan(100);
  const named = ({ name }: { name: string }) => /Count$|^countsBy[A-Z]/.test(name);
  expect(
    numbers.filter((one) => !named(one) && NO_COUNTS[one.name] === undefined).map(({ at }) => at),
  ).toEqual([]);
  const used = new Set(numbers.map(({ name }) => name));
  expect(Object.keys(NO_COUNTS).filter((name) => !used.has(name))).toEqual([]);
});

test('how many of a list there are in all is its totalCount', () => {
  const lists = fields.filter(({ at }) => /Connection\.(nodes|edges)$/.test(at));
  const totals = new Set(fields.filter(({ name }) => name === 'totalCount').map(({ at }) => at));
  for (const { at } of lists) expect(totals).toContain(`${at.split('.')[0]}.totalCount`);
});

test('a date is since, until, asOf, at, date or deadline, a day ends in “On”, a moment in “At”', () => {
  const isNamed = ({ name }: { name: string }) => DATES.has(name) || /(On|At)$/.test(name);
  const dates = fields.filter(({ scalar, says }) => scalar === 'String' && says.includes('8601'));
  expect(dates.length).toBeGreaterThan(40);
  expect(dates.filter((one) => !isNamed(one) && !OF_SEEDS.has(one.at)).map(({ at }) => at)).toEqual(
    [],
  );
});

test('a field that is named as a day or a moment says how it is written', () => {
  const named = fields.filter(
    ({ scalar, name }) => scalar === 'String' && /[a-z](On|At)$/.test(name),
  );
  expect(named.filter(({ says }) => !says.includes('8601')).map(({ at }) => at)).toEqual([]);
});
