/** Values come back as they went in, the same from both engines. */
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { empty } from '../support/neo4j.ts';
import { emptied, type Open } from './opening.ts';

const echo = cypher<{ value: unknown }, { value: unknown }>`RETURN $value AS value`;
const keep = cypher<{ value: unknown }, object>`
  CREATE (n:Entity {id: 'kept'}) SET n += {value: $value, other: 'x'}`;
const kept = cypher<object, { value: unknown; whole: object }>`
  MATCH (n:Entity {id: 'kept'}) RETURN n.value AS value, n {.*} AS whole`;
const keepOnLink = cypher<{ properties: object }, object>`
  CREATE (a:Entity {id: 'a'})-[r:KNOWS {id: 'l'}]->(b:Entity {id: 'b'}) SET r += $properties`;
const keptOnLink = cypher<object, { whole: object }>`
  MATCH (:Entity)-[r]->(:Entity) RETURN r {.*} AS whole`;
const people = cypher<{ rows: readonly object[] }, object>`
  UNWIND $rows AS row CREATE (n:Entity) SET n += row`;
const named = cypher<{ ids: readonly string[] | null }, { id: string }>`
  MATCH (n:Entity) WHERE ($ids IS NULL OR n.id IN $ids) RETURN n.id AS id ORDER BY id`;
const page = cypher<{ skip: number; limit: number }, { id: string }>`
  MATCH (n:Entity) RETURN n.id AS id ORDER BY n.rank DESC, id SKIP $skip LIMIT $limit`;
const missing = cypher<object, { id: string; rank: number | null; all: object }>`
  MATCH (n:Entity) WHERE n.rank IS NULL RETURN n.id AS id, n.rank AS rank, n {.id, .rank} AS all`;
const older = cypher<{ date: string }, { id: string }>`
  MATCH (n:Entity) WHERE n.since <= $date RETURN n.id AS id ORDER BY n.since, id`;
const counts = cypher<object, { n: number; ranks: number[]; sum: number }>`
  MATCH (n:Entity) WITH n ORDER BY n.rank RETURN count(n) AS n, collect(n.rank) AS ranks, sum(n.rank) AS sum`;

const VALUES: ReadonlyArray<readonly [what: string, value: unknown]> = [
  ['zero', 0],
  ['a whole number', 42],
  ['a negative number', -17],
  ['a large amount', 145_000_000_000],
  ['the largest safe whole number', Number.MAX_SAFE_INTEGER],
  ['a fraction', 0.29],
  ['a negative fraction', -1.5],
  ['a very small number', 1e-12],
  ['true', true],
  ['false', false],
  ['an empty text', ''],
  ['accents and ligatures', 'Œuvres de l’Économie — « là-bas », ÿ'],
  ['emoji and far scripts', '🌊🕸️ ᐃᓄᒃᑎᑐᑦ 汉字 e\u0301'],
  ['quotes, braces and backslashes', `it's "so" \\ \` $id {x} // /* */ ;`],
  ['line ends and tabs', 'a\nb\r\nc\td'],
  ['a very long text', 'Montréal '.repeat(20_000)],
  ['a list of texts', ['b', 'a', 'é', '']],
  ['a list of whole numbers', [3, 1, 2]],
  ['a list of numbers', [0.5, 2, -3.25]],
  ['a list of booleans', [true, false]],
  ['an empty list', []],
];

export function valuesContract(open: Open): void {
  describe('values', () => {
    const graph = emptied(open, empty);

    test.each(VALUES)('%s comes back from a parameter', async (_, value) => {
      expect(await graph().read(echo, { value })).toEqual([{ value }]);
    });

    test.each(VALUES)('%s comes back from a property', async (_, value) => {
      await graph().write((run) => run(keep, { value }));
      const whole = { id: 'kept', other: 'x', value };
      expect(await graph().read(kept, {})).toEqual([{ value, whole }]);
    });

    test('nulls, nested lists and maps come back from a parameter', async () => {
      const value = { none: null, all: [1, null, 'x', [true]], inner: { amount: 0.29, n: 3 } };
      expect(await graph().read(echo, { value })).toEqual([{ value }]);
    });

    test('a parameter that is undefined is null', async () => {
      expect(await graph().read(echo, { value: undefined })).toEqual([{ value: null }]);
    });

    test('the properties of a link come back whole', async () => {
      const properties = {
        amountValue: 145_000_000_000,
        share: 0.29,
        since: '2013',
        sources: ['x'],
      };
      await graph().write((run) => run(keepOnLink, { properties }));
      expect(await graph().read(keptOnLink, {})).toEqual([{ whole: { id: 'l', ...properties } }]);
    });

    test('setting a property to null leaves none', async () => {
      await graph().write((run) => run(keep, { value: null }));
      expect(await graph().read(kept, {})).toEqual([
        { value: null, whole: { id: 'kept', other: 'x' } },
      ]);
    });
  });

  describe('questions', () => {
    const graph = emptied(open, empty);
    const rows = [
      { id: 'a', rank: 3, since: '2013' },
      { id: 'b', rank: 1, since: '2013-05' },
      { id: 'c', rank: 3, since: '2013-05-02' },
      { id: 'd', since: '2014' },
      { id: 'É', rank: -0.5 },
    ];
    const fill = () => graph().write((run) => run(people, { rows }));
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

    test('IN takes a list of ids, an empty list, and null for all', async () => {
      await fill();
      expect(ids(await graph().read(named, { ids: ['d', 'b', 'nobody', 'b'] }))).toEqual([
        'b',
        'd',
      ]);
      expect(ids(await graph().read(named, { ids: [] }))).toEqual([]);
      expect(ids(await graph().read(named, { ids: null }))).toHaveLength(5);
    });

    test('texts are ordered by code point, capitals first and accents last', async () => {
      await graph().write((run) =>
        run(people, { rows: ['b', 'É', 'a', 'Z', 'é', 'A', '10', '9'].map((id) => ({ id })) }),
      );
      expect(ids(await graph().read(named, { ids: null }))).toEqual([
        '10',
        '9',
        'A',
        'Z',
        'a',
        'b',
        'É',
        'é',
      ]);
    });

    test('SKIP and LIMIT are parameters, and pages follow one another', async () => {
      await fill();
      const all = ids(await graph().read(page, { skip: 0, limit: 10 }));
      const pages = [];
      for (const skip of [0, 2, 4, 6])
        pages.push(...ids(await graph().read(page, { skip, limit: 2 })));
      expect(pages).toEqual(all);
      // What has no rank is the largest: first where the largest are.
      expect(all).toEqual(['d', 'a', 'c', 'b', 'É']);
      expect(await graph().read(page, { skip: 0, limit: 0 })).toEqual([]);
    });

    test('a missing property is null, and can be asked for', async () => {
      await fill();
      expect(await graph().read(missing, {})).toEqual([
        { id: 'd', rank: null, all: { id: 'd', rank: null } },
      ]);
    });

    test('partial dates compare as text, and what has none does not pass', async () => {
      await fill();
      expect(ids(await graph().read(older, { date: '2013-05~' }))).toEqual(['a', 'b', 'c']);
    });

    test('counts, lists and sums leave out what is missing', async () => {
      await fill();
      expect(await graph().read(counts, {})).toEqual([{ n: 5, ranks: [-0.5, 1, 3, 3], sum: 6.5 }]);
    });
  });
}
