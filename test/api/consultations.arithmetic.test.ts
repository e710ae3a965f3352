/** What a consultation says equals a count by hand of its own tables: 2,000 participants on 200 statements. */
import { beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../api/consultations/polis.ts';
import { cellsOf, type Job, resultsOf, sizesOf } from '../../api/consultations/results.ts';
import { wilson } from '../../api/consultations/sureness.ts';
import { adjustedRand } from '../../api/convergences/communities/stability.ts';
import { drawing } from '../support/ecology.ts';

const [PARTICIPANTS, STATEMENTS] = [2_000, 200];
const KINDS = ['union', 'firm', 'public', 'network'];

/** Three camps that vote on their own lines, one vote in ten given; firms lean to the first camp. */
function planted() {
  const draw = drawing(11);
  const leanings = Array.from({ length: 3 }, () =>
    Array.from({ length: STATEMENTS }, () => (draw() < 0.5 ? 0.06 : 0.94)),
  );
  const camps = Array.from({ length: PARTICIPANTS }, () => Math.floor(draw() * 3));
  const ballots = camps.map((camp) => ({
    marks: Array.from({ length: STATEMENTS }, (_, on) => {
      if (draw() >= 0.1) return '.';
      if (draw() < 0.05) return '0';
      return draw() < (leanings[camp]?.[on] ?? 0) ? '+' : '-';
    }).join(''),
    kinds: draw() < 0.8 ? [KINDS[draw() < 0.5 ? camp : Math.floor(draw() * 4)] as string] : [],
  }));
  return { camps, ballots };
}

const { camps, ballots } = planted();
const job: Job = {
  ballots,
  shown: Array.from({ length: STATEMENTS }, (_, at) => at + 1),
  joins: new Map(),
};
let results: ReturnType<typeof resultsOf>;
beforeAll(() => {
  results = resultsOf(job);
});

const count = (on: number, mark: string, places: (at: number) => boolean) =>
  ballots.filter(({ marks }, at) => places(at) && marks[on] === mark).length;

test('finds the camps that were planted', () => {
  expect(results.groups).toHaveLength(3);
  const placed = results.places.flatMap((place, at) => ((place ?? -1) >= 0 ? [at] : []));
  const [found, there] = [results.places, camps].map((all) =>
    placed.map((at) => all[at] as number),
  );
  expect(adjustedRand(found as number[], there as number[])).toBeGreaterThan(0.9);
});

test('each statement has the counts, consensus and divisions that its columns give', () => {
  expect(results.statements).toHaveLength(STATEMENTS);
  for (const one of results.statements) {
    const on = Number(one.id) - 1;
    const of = (places: (at: number) => boolean) => {
      const [agreeCount, disagreeCount, passCount] = ['+', '-', '0'].map((mark) =>
        count(on, mark, places),
      );
      const voteCount = (agreeCount ?? 0) + (disagreeCount ?? 0) + (passCount ?? 0);
      return { agreeCount, disagreeCount, voteCount };
    };
    const all = of(() => true);
    expect([
      one.agreeCount,
      one.disagreeCount,
      one.passCount + one.agreeCount + one.disagreeCount,
    ]).toEqual(Object.values(all));
    expect(one.unseenCount).toBe(PARTICIPANTS - all.voteCount);
    const groups = [0, 1, 2].map((label) => of((at) => results.places[at] === label));
    expect(one.groups).toEqual(groups);
    const shares = groups.map(
      ({ agreeCount = 0, voteCount }) => (agreeCount + 1) / (voteCount + 2),
    );
    expect(one.consensus).toBeCloseTo(
      shares.reduce((product, share) => product * share, 1),
      10,
    );
    expect(one.division).toBeCloseTo(Math.max(...shares) - Math.min(...shares), 10);
    for (const { kind, counts } of one.kinds)
      expect(counts).toEqual(of((at) => ballots[at]?.kinds.includes(kind) === true));
  }
});

test('groups crossed with kinds add up', () => {
  for (const { kind, participantCount: size } of results.kinds)
    expect(size).toBe(ballots.filter(({ kinds }) => kinds.includes(kind)).length);
  for (const [label, group] of results.groups.entries())
    for (const { kind, participantCount: size } of group.kinds)
      expect(size).toBe(
        ballots.filter(({ kinds }, at) => kinds.includes(kind) && results.places[at] === label)
          .length,
      );
});

test('a cell below the floor is not told, nor the one from which a subtraction tells it', () => {
  const group = (...sizes: number[]) =>
    sizes.flatMap((size, label) => Array<number>(size).fill(label === 3 ? -1 : label));
  const cells = (...sizes: number[]) => {
    const all = group(...sizes);
    return cellsOf([...all.keys()], all, 3);
  };
  expect(cells(9, 6, 7)).toEqual([9, 6, 7]);
  expect(cells(9, 0, 7)).toEqual([9, 0, 7]);
  expect(cells(9, 6, 1)).toEqual([9, null, null]);
  expect(cells(9, 3, 2)).toEqual([9, null, null]);
  expect(cells(9, 6, 7, 2)).toEqual([9, null, 7]);
  expect(cells(9, 6, 7, 5)).toEqual([9, 6, 7]);
  expect(cells(4, 1, 0)).toEqual([null, null, 0]);
});

test('a kind is not told on a statement where a subtraction tells of the few others who voted', () => {
  const ballots = (kind: string | null, votes: number, passes: number) => [
    ...Array.from({ length: votes }, () => ({ marks: '+', kinds: kind === null ? [] : [kind] })),
    ...Array.from({ length: passes }, () => ({ marks: '.', kinds: kind === null ? [] : [kind] })),
  ];
  const of = (...some: ReturnType<typeof ballots>[]) => {
    const all = some.flat().map(({ marks, kinds }) => ({ marks: `${marks}0`, kinds }));
    const { statements } = resultsOf({ ballots: all, shown: [1, 2], joins: new Map() });
    const told = statements.find(({ id }) => id === '1')?.kinds ?? [];
    return Object.fromEntries(told.map(({ kind, counts }) => [kind, counts?.voteCount ?? null]));
  };
  expect(of(ballots('union', 9, 0), ballots(null, 1, 6))).toEqual({ union: null });
  expect(of(ballots('union', 9, 0), ballots(null, 0, 6))).toEqual({ union: 9 });
  expect(of(ballots('union', 9, 0), ballots(null, 6, 0))).toEqual({ union: 9 });
  expect(of(ballots('union', 9, 0), ballots('firm', 6, 0), ballots(null, 1, 6))).toEqual({
    union: 9,
    firm: null,
  });
  const both = { marks: '+0', kinds: ['union', 'firm'] };
  const shared = [...Array<typeof both>(4).fill(both)].map(({ kinds }) => ({ marks: '+', kinds }));
  expect(of(ballots('union', 3, 0), ballots('firm', 3, 0), shared)).toEqual({
    union: null,
    firm: null,
  });
});

test('is the same at every run', () => {
  expect(resultsOf(job)).toEqual(results);
});

test('a kind below the floor is not told, nor one from which a subtraction tells it', () => {
  const of = (counts: Record<string, number>, none = 0) => [
    ...Object.entries(counts).flatMap(([kind, size]) => Array(size).fill([kind]) as string[][]),
    ...(Array(none).fill([]) as string[][]),
  ];
  expect(sizesOf(of({ union: 9, firm: 6, public: 2 }, 8))).toEqual([
    { kind: 'union', participantCount: 9 },
    { kind: 'firm', participantCount: 6 },
    { kind: 'public', participantCount: null },
  ]);
  expect(sizesOf(of({ union: 9, firm: 6, public: 2 }))).toEqual([
    { kind: 'union', participantCount: 9 },
    { kind: 'firm', participantCount: null },
    { kind: 'public', participantCount: null },
  ]);
  expect(sizesOf(of({ union: 6 }))).toEqual([{ kind: 'union', participantCount: 6 }]);
  expect(sizesOf(of({ union: 4 }))).toEqual([{ kind: 'union', participantCount: null }]);
});

test.each([
  // From R: prop.test(x, n, correct = FALSE)$conf.int
  [6, 12, 0.2538, 0.7462],
  [0, 5, 0, 0.4345],
  [5, 5, 0.5655, 1],
  [81, 100, 0.7222, 0.8749],
])('%i of %i is as sure as R says', (agrees, votes, low, high) => {
  const share = wilson(agrees, votes);
  expect(share?.low).toBeCloseTo(low, 3);
  expect(share?.high).toBeCloseTo(high, 3);
  expect(wilson(0, 0)).toBeNull();
});

test('nothing is written that a table of Polis would not have', () => {
  const outcome = { ...results, asOf: '', flaggedCount: 0, shown: [], ballots: [] };
  const asked = { outcome, statements: [], topic: 'a', description: '', address: 'b' };
  expect([...rowsOf('votes', asked)]).toHaveLength(1);
});
