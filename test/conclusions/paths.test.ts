/** Paths: not through what ties everybody to everybody, and by several reasons, the strongest first. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { ledger, pays } from '../support/cases.ts';
import { askingSeeded } from '../support/seeded.ts';
import { world } from '../support/world.ts';

const QUERY = `query ($from: ID!, $to: ID!, $through: [EntityKind!], $avoiding: [ID!], $first: Int = 5) {
  howLinked(from: $from, to: $to, through: $through, avoiding: $avoiding, first: $first) {
    reason by length isFact sentence hops { from { id kind } to { id kind } link { id } } } }`;

interface Found {
  readonly reason: string;
  readonly by: string;
  readonly length: number;
  readonly sentence: string;
  readonly isFact: boolean;
  readonly hops: readonly {
    readonly from: { id: string };
    readonly to: { id: string; kind: string };
  }[];
}

const inner = ({ hops }: Found) => hops.slice(0, -1).map(({ to }) => to);

describe('in a small world', () => {
  let ask: Ask;
  const linked = async (variables: object, language = 'en'): Promise<Found[]> => {
    const { data, errors } = await ask(QUERY, { from: 'a', to: 'b', ...variables }, language);
    expect(errors).toBeUndefined();
    return data.howLinked;
  };

  beforeAll(async () => {
    const users = Array.from({ length: 20 }, (_, at) => `user${at}`);
    const files = ledger(
      [
        ...['a', 'a-alias', 'b', 'federation', 'fund', 'c'],
        { id: 'town', more: 'kind: Place, placeKind: city' },
        {
          id: 'report',
          more: 'kind: Document, documentKind: report, language: en, read: "2026-01-01"',
        },
        { id: 'everywhere', more: 'kind: Codebase' },
        { id: 'rare', more: 'kind: Codebase' },
        { id: 'suite', more: 'kind: Concept, conceptKind: software-function' },
        ...users,
      ],
      [
        'from: a, kind: LOCATED_IN, to: town',
        'from: b, kind: LOCATED_IN, to: town',
        'from: report, kind: MENTIONS, to: a',
        'from: report, kind: MENTIONS, to: b',
        ...['a', 'b', ...users].map((id) => `from: ${id}, kind: USES, to: everywhere`),
        'from: a, kind: USES, to: rare',
        'from: b, kind: USES, to: rare',
        'from: a, kind: MEMBER_OF, to: federation',
        'from: b, kind: MEMBER_OF, to: federation',
        pays('fund', 'a', 'value: 5, unit: CAD, qualifier: exact'),
        pays('fund', 'c', 'value: 5, unit: CAD, qualifier: exact'),
        pays('c', 'b', 'value: 5, unit: CAD, qualifier: exact', 'flowKind: contract'),
        'from: a, kind: PARTNERS_WITH, to: c, status: proposed',
        'from: a-alias, kind: SAME_AS, to: a, status: inferred',
        'from: a-alias, kind: MEMBER_OF, to: federation',
      ],
    );
    ask = asking(await world(files));
  });

  test('money, roles, then use, each by its best path; what is only proposed comes after', async () => {
    const found = await linked({ first: 20 });
    expect(found.slice(0, 3).map(({ reason, length }) => [reason, length])).toEqual([
      ['MONEY', 3],
      ['ROLES', 2],
      ['USE', 2],
    ]);
    expect(found.slice(0, 3).every(({ isFact }) => isFact)).toBe(true);
    expect(found.some(({ isFact }) => !isFact)).toBe(true);
  });

  test('no place, document, much used software or kind of software stands between', async () => {
    const crossed = (await linked({ first: 20 })).flatMap(inner).map(({ id }) => id);
    for (const id of ['town', 'report', 'everywhere', 'suite']) expect(crossed).not.toContain(id);
    expect(crossed).toContain('rare');
  });

  test('two names of one actor tell one way once', async () => {
    const found = await linked({ first: 20 });
    const names = found.findIndex((way) => inner(way).some(({ id }) => id === 'a-alias'));
    const bySelf = found.filter((way) => inner(way).every(({ id }) => id !== 'a-alias'));
    expect(names).toBe(bySelf.length);
  });

  test('what is asked for is gone through', async () => {
    for (const [kind, id] of [
      ['PLACE', 'town'],
      ['DOCUMENT', 'report'],
      ['CODEBASE', 'everywhere'],
    ]) {
      const found = await linked({ first: 20, through: [kind] });
      expect(found.flatMap(inner).map((one) => one.id)).toContain(id);
    }
  });

  test('a place can be an end', async () => {
    expect((await linked({ to: 'town' })).map(({ length }) => length)).toContain(1);
  });

  test('who buys does not fund, in both languages', async () => {
    const [english] = await linked({ from: 'c', to: 'b' });
    const [french] = await linked({ from: 'b', to: 'c' }, 'fr');
    expect([english?.sentence, english?.by]).toEqual(['c buys from → b', 'By money']);
    expect([french?.sentence, french?.by]).toEqual(['b vend à → c', 'Par l’argent']);
  });

  test('an id that names nothing is refused, wherever it stands', async () => {
    for (const [field, value] of [
      ['from', 'nobody'],
      ['to', 'nobody'],
      ['avoiding', ['nobody']],
    ] as const) {
      const { errors } = await ask(QUERY, { from: 'a', to: 'b', [field]: value });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field });
    }
  });
});

describe('in the shipped data', () => {
  /** The pairs that the first screen and the documentation show. */
  const SHOWN = [
    ['facil', 'ville-de-montreal'],
    ['savoir-faire-linux', 'ville-de-montreal'],
    ['koumbit', 'civicrm'],
  ] as const;

  test.each(SHOWN)('%s and %s are tied by something that is worth reading', async (from, to) => {
    const ask = await askingSeeded();
    const { data } = await ask(QUERY, { from, to, first: 5 });
    const found: Found[] = data.howLinked;
    const [first] = found;
    expect(['MONEY', 'ROLES', 'WORK', 'DISPUTE', 'USE']).toContain(first?.reason);
    expect(first?.isFact).toBe(true);
    for (const way of found)
      for (const { kind } of inner(way)) expect(['PLACE', 'DOCUMENT']).not.toContain(kind);
  });
});
