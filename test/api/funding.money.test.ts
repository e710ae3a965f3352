/** How money adds up: sums, the same money twice, concentration, on generated flows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrations, hhi } from '../../api/funding/concentration.ts';
import { added, times } from '../../api/funding/decimals.ts';
import { yearKey, yearsOf } from '../../api/funding/periods.ts';
import { rateIn } from '../../api/funding/rates.ts';
import { totals } from '../../api/funding/totals.ts';
import { factsOf } from '../../api/snapshot/facts.ts';
import type { FlowFact } from '../../api/snapshot/queries.ts';
import { runs } from '../support/runs.ts';

const NOTHING = {
  kind: 'FUNDS',
  status: 'stated',
  since: null,
  until: null,
  flowKind: 'grant',
  intermediary: null,
  value: null,
  max: null,
  unit: 'CAD',
  qualifier: 'exact',
  periodFr: null,
  periodEn: null,
  purposeFr: null,
  purposeEn: null,
} as const;
const flow = (from: string, to: string, parts: Partial<FlowFact> = {}): FlowFact => ({
  ...NOTHING,
  id: `${from}-${to}-${parts.periodEn ?? ''}`,
  from,
  to,
  ...parts,
});
const facts = (links: readonly FlowFact[]) =>
  factsOf({
    entities: [],
    links,
    citations: [],
    absences: [],
    values: [],
    quantities: [],
    commits: new Map(),
  });
const by = (links: readonly FlowFact[], group: Parameters<typeof totals>[2]) =>
  totals(facts(links), links, group).rows;

describe('sums', () => {
  test('CAD and USD never add', () => {
    const rows = by(
      [flow('a', 'x', { value: 1 }), flow('b', 'x', { value: 2, unit: 'USD' })],
      'RECIPIENT',
    );
    expect(rows.map(({ currency, exact }) => [currency, exact])).toEqual([
      ['CAD', 1],
      ['USD', 2],
    ]);
  });

  test('« at least 3 million a year » is a minimum for the years that a source counts, and no total without', () => {
    const yearly = (periodEn: string, periodFr: string) =>
      by(
        [flow('a', 'x', { value: 3_000_000, qualifier: 'at-least', periodEn, periodFr })],
        'CURRENCY',
      )[0];
    expect(yearly('a year', 'par année')).toMatchObject({
      minimum: null,
      countedCount: 0,
      flowCount: 1,
    });
    expect(yearly('a year for two years', 'par année pendant deux ans')).toMatchObject({
      exact: null,
      minimum: 6_000_000,
      maximum: null,
      countedCount: 1,
    });
  });

  test('« billions » has no number and is listed as unknown, never as zero', () => {
    const [row] = by([flow('a', 'x', { qualifier: 'unknown' })], 'RECIPIENT');
    expect(row).toMatchObject({
      exact: null,
      minimum: null,
      maximum: null,
      estimated: null,
      countedCount: 0,
      leftOut: [{ reason: 'UNKNOWN', flows: [{ from: 'a' }] }],
    });
  });

  test('estimates are apart, and a rate that is not by the year is no sum', () => {
    const [row] = by(
      [
        flow('a', 'x', { value: 10 }),
        flow('b', 'x', { value: 99, qualifier: 'estimate' }),
        flow('c', 'x', { value: 0.29, periodEn: 'per credit', periodFr: 'par crédit' }),
      ],
      'RECIPIENT',
    );
    expect(row).toMatchObject({
      exact: 10,
      minimum: 10,
      maximum: null,
      estimated: 99,
      estimateCount: 1,
      countedCount: 2,
      leftOut: [{ reason: 'RATE' }],
    });
  });

  test('a range has both ends', () => {
    const [row] = by(
      [
        flow('a', 'x', { value: 2, max: 3, qualifier: 'range' }),
        flow('b', 'x', { value: 5, qualifier: 'at-most' }),
      ],
      'RECIPIENT',
    );
    expect(row).toMatchObject({ exact: null, minimum: 2, maximum: 8 });
  });
});

describe('the same money', () => {
  const chain = [
    flow('ministry', 'sponsor', { value: 100, periodEn: '2020', purposeEn: 'the platform' }),
    flow('sponsor', 'co-op', { value: 100, periodEn: '2020', purposeEn: 'The platform' }),
  ];
  const whole = flow('ministry', 'co-op', {
    value: 100,
    periodEn: '2020',
    purposeEn: 'the platform',
    intermediary: 'sponsor',
    id: 'whole',
  });

  test('equal sums for one purpose are two payments until a source names the intermediary', () => {
    expect(by(chain, 'CURRENCY')).toMatchObject([{ exact: 200, countedCount: 2, leftOut: [] }]);
    expect(by([whole, ...chain], 'CURRENCY')).toMatchObject([
      {
        exact: 100,
        countedCount: 1,
        throughIntermediaryCount: 1,
        leftOut: [{ reason: 'PASSED_ON', flows: [{}, {}], countedIn: [{ id: 'whole' }] }],
      },
    ]);
  });

  test('another amount, period, purpose or currency is no leg of it', () => {
    const [first] = chain as [FlowFact];
    for (const other of [
      { value: 90 },
      { periodEn: '2021' },
      { purposeEn: 'the rent' },
      { unit: 'USD' },
      { flowKind: 'contract' },
    ])
      expect(
        by([whole, { ...first, ...other }], 'PAYER').reduce(
          (sum, row) => sum + row.countedCount,
          0,
        ),
      ).toBe(2);
  });

  test('however long the way and whatever its ring, each payment counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 1e6 }),
        (hops, ring, value) => {
          const way = Array.from({ length: hops }, (_, at) =>
            flow(`o${at}`, `o${ring ? (at + 1) % hops : at + 1}`, { value, periodEn: '2020' }),
          );
          for (const group of ['CURRENCY', 'PAYER', 'RECIPIENT'] as const) {
            const rows = by(way, group);
            expect(rows.reduce((sum, { exact }) => sum + (exact ?? 0), 0)).toBe(hops * value);
            expect(rows.flatMap(({ leftOut }) => leftOut)).toEqual([]);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

test('decimals add and multiply as on paper', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })), {
        minLength: 1,
      }),
      (parts) => {
        const units = parts.reduce((sum, [value, places]) => sum + value * 10 ** (6 - places), 0);
        const values = parts.map(([value, places]) => Number(`${value}e-${places}`));
        expect(added(values)).toBe(Number(`${units}e-6`));
        expect(added([...values].reverse())).toBe(added(values));
      },
    ),
    { numRuns: runs(100) },
  );
  expect([added([]), added([0.1, 0.2]), times(0.29, 3), times(1e-8, 12)]).toEqual([
    null,
    0.3,
    0.87,
    1.2e-7,
  ]);
});

describe('years', () => {
  test.each([
    ['2016', null, null, '2016'],
    ['2015-12', null, null, '2015'],
    ['2011-12', null, null, '2011'],
    ['2018-19', null, null, '2018–2019'],
    ['2018/19', null, null, '2018–2019'],
    ['2018–2019', null, null, '2018–2019'],
    ['FY2018-19', null, null, '2018–2019'],
    ['FY 2011-12', null, null, '2011–2012'],
    ['exercice 2011-12', null, null, '2011–2012'],
    ['exercice 2018-2019', null, null, '2018–2019'],
    ['année financière 1999-00', null, null, '1999–2000'],
    ['de 2018 à 2019', null, null, '2018–2019'],
    ['2023-2025, trois ans', null, null, '2023–2025'],
    ['2007–2012, that is so much a year', null, null, '2007–2012'],
    ['2007-2012, soit 2000 $ par année', null, null, '2007–2012'],
    ['October 2010 to 2015', null, null, '2010–2015'],
    ['year to be verified (2017–2018)', null, null, '2017–2018'],
    ['until summer 2023', '2022-02-09', null, '2022–2023'],
    ['per credit, from winter 2022', null, '2024', '2022–2024'],
    [null, '2021-06', null, '2021'],
    [null, '2021-06', '2023-01-31', '2021–2023'],
    ['third phase', null, null, null],
  ])('%s since %s until %s is %s', (period, since, until, key) => {
    const dated = { since, until };
    expect(yearKey(yearsOf({ ...dated, periodEn: period, periodFr: null }))).toBe(key);
    expect(yearKey(yearsOf({ ...dated, periodEn: null, periodFr: period }))).toBe(key);
  });

  test('a yearly amount is told from another rate, and from words that only look like one', () => {
    const rate = (text: string) => rateIn([text], 100)?.per ?? null;
    expect(['par année', 'par crédit', '2016', 'par animateur', 'permis'].map(rate)).toEqual([
      'YEAR',
      'OTHER',
      null,
      'OTHER',
      null,
    ]);
  });
});

describe('concentration', () => {
  test('the index is that of its definition, between 10,000 divided by the payers and 10,000', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }),
        (paid) => {
          const whole = paid.map(BigInt).reduce((sum, one) => sum + one, 0n);
          const squares = paid.map((one) => BigInt(one) ** 2n).reduce((sum, one) => sum + one, 0n);
          // Exact in integers, to a millionth.
          const expected = Number((squares * 10_000n * 1_000_000n) / whole ** 2n) / 1e6;
          expect(hhi(paid)).toBeCloseTo(expected, 3);
          expect(hhi(paid)).toBeGreaterThanOrEqual(10_000 / paid.length - 1e-6);
        },
      ),
      { numRuns: runs(100) },
    );
    expect(hhi([])).toBeNull();
  });

  test('without a known amount there is no index; other currencies and unknown amounts are told', () => {
    const links = [
      flow('a', 'x', { value: 75, periodEn: '1' }),
      flow('b', 'x', { value: 25 }),
      flow('c', 'x', { qualifier: 'unknown', unit: null }),
      flow('a', 'y', { qualifier: 'unknown' }),
    ];
    const rows = concentrations(facts(links), links);
    expect(rows[0]).toMatchObject({
      recipient: 'x',
      funders: ['a', 'b', 'c'],
      largest: 'a',
      largestShare: 0.75,
      hhi: 6250,
      outsideCount: 1,
    });
    expect(rows[1]).toMatchObject({
      recipient: 'y',
      funders: ['a'],
      total: null,
      hhi: null,
      outsideCount: 1,
    });
  });
});
