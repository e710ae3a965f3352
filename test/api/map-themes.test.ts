/** Groups of the map are named by themes: what unites their members, never two of them. */
import { expect, test } from 'vitest';
import { docked, turned } from '../../api/layout/islands.ts';
import type { Layout } from '../../api/layout/layout.ts';
import { inOrder } from '../../api/map/rows.ts';
import { themesOf } from '../../api/map/themes.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const VOCABULARY = readVocabulary();

function group(members: readonly string[], ties: readonly (readonly [string, string])[]) {
  const kindOf = (id: string) =>
    id.startsWith('need') ? 'Need' : id.startsWith('code') ? 'Codebase' : 'Organisation';
  const ids = [...new Set([...members, ...ties.flat()])];
  const drawn = inOrder(
    ids.map((id) => ({
      ...{ id, kind: kindOf(id), fr: id, en: id, status: 'stated', named: true },
      ...{ since: null, until: null },
    })) as never,
    ties.map(([from, to]) => ({
      ...{ id: `${from}-${to}`, kind: 'USES', from, to, status: 'stated' },
      ...{ since: null, until: null },
    })) as never,
    VOCABULARY,
  );
  const within = new Set(members);
  const layout = {
    cluster: Uint16Array.from(drawn.entities, ({ id }) => (within.has(id) ? 0 : 0xffff)),
    clusters: [{ size: members.length }],
  } as unknown as Layout;
  const [theme] = themesOf(drawn, layout);
  if (theme === null || theme === undefined) return null;
  return [drawn.entities[theme.of]?.id, theme.many === null ? null : drawn.kinds[theme.many]];
}

const MEMBERS = ['coop', 'union', 'school', 'city', 'lab'];

test('a need that most of them share is the theme, also where an actor has more ties', () => {
  const ties = MEMBERS.flatMap((one) =>
    one === 'city'
      ? []
      : ([
          [one, 'need-funds'],
          [one, 'city'],
        ] as const),
  );
  expect(group(MEMBERS, ties)).toEqual(['need-funds', null]);
});

test('of many of one kind around one entity, the kind and the entity are named', () => {
  const codes = Array.from({ length: 12 }, (_, at) => `code${at}`);
  expect(
    group(
      codes,
      codes.map((one) => ['city', one] as const),
    ),
  ).toEqual(['city', 'Codebase']);
});

test('what everybody uses is no theme of anybody; a group that nothing unites has no name', () => {
  const elsewhere = Array.from({ length: 60 }, (_, at) => `other${at}`);
  const common = [...MEMBERS, ...elsewhere].map((one) => [one, 'code-git'] as const);
  const own = MEMBERS.map((one) => [one, 'need-roof'] as const);
  expect(group(MEMBERS, [...common, ...own])?.[0]).toBe('need-roof');
  expect(
    group(MEMBERS, [
      ['coop', 'union'],
      ['school', 'lab'],
    ]),
  ).toBeNull();
});

test('what lies upright is turned onto its long side', () => {
  const at = turned(Float32Array.from([0, 0, 0, 100, 2, 200, 0, 300]));
  const reach = (axis: number) => {
    const all = [0, 1, 2, 3].map((place) => at[2 * place + axis] ?? 0);
    return Math.max(...all) - Math.min(...all);
  };
  expect(reach(0)).toBeGreaterThan(10 * reach(1));
});

test('islands lie in rows below the rest, no wider than it, however far out they drifted', () => {
  const [main, far] = [40, 12];
  const count = main + 2 * far;
  const ends = [
    ...Array.from({ length: main - 1 }, (_, at) => [at, at + 1] as const),
    ...Array.from({ length: far }, (_, at) => [main + 2 * at, main + 2 * at + 1] as const),
  ];
  const mesh = {
    count,
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    weight: new Float32Array(ends.length).fill(1),
    mass: new Float32Array(count).fill(1),
  };
  const at = Float32Array.from({ length: 2 * count }, (_, axis) => {
    const place = axis >> 1;
    return place < main ? (place * 37) % 300 : (axis % 2 === 0 ? 1 : -1) * 5000 * (place - main);
  });
  const found = docked(mesh, at);
  const on = (axis: 0 | 1, from: number, to: number) =>
    Array.from({ length: to - from }, (_, row) => found[2 * (from + row) + axis] as number);
  expect(Math.max(...on(1, main, count))).toBeLessThan(Math.min(...on(1, 0, main)));
  expect(Math.min(...on(0, main, count))).toBeGreaterThanOrEqual(Math.min(...on(0, 0, main)));
  expect(Math.max(...on(0, main, count))).toBeLessThanOrEqual(Math.max(...on(0, 0, main)));
  const spots = new Set(
    Array.from({ length: 2 * far }, (_, row) =>
      [on(0, main, count)[row], on(1, main, count)[row]].join(),
    ),
  );
  expect(spots.size).toBe(2 * far);
});
