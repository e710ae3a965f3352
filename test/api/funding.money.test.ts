/** How money adds up: sums, the same money twice, concentration, on generated flows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrations, hhi } from '../../api/funding/concentration.ts';
import { periodOf, yearKey } from '../../api/funding/periods.ts';
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
  totals(facts(links), links, group);

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

  test('« at least 3 million a year » is a minimum for its year', () => {
    const parts = {
      value: 3_000_000,
      qualifier: 'at-least',
      periodEn: 'a year',
      periodFr: 'par année',
      since: '2016',
    };
    const [row] = by([flow('a', 'x', parts)], 'YEAR');
    expect(row).toMatchObject({
      key: '2016',
      exact: null,
      minimum: 3_000_000,
      maximum: null,
      flows: 1,
    });
  });

  test('« billions » has no number and is listed as unknown, never as zero', () => {
    const [row] = by([flow('a', 'x', { qualifier: 'unknown' })], 'RECIPIENT');
    expect(row).toMatchObject({
      exact: null,
      minimum: null,
      maximum: null,
      estimated: null,
      unknown: 1,
    });
    expect(row?.unknownFlows).toHaveLength(1);
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
      estimates: 1,
      unknown: 1,
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

  test('counts once in totals and twice in flows, where it comes from or where it arrives', () => {
    expect(by(chain, 'CURRENCY')).toMatchObject([
      { exact: 100, flows: 1, throughIntermediary: 1, leftOut: [{ from: 'sponsor' }] },
    ]);
    const known = (rows: ReturnType<typeof by>) =>
      rows.filter(({ exact }) => exact !== null).map(({ key }) => key);
    expect(known(by(chain, 'PAYER'))).toEqual(['ministry']);
    expect(known(by(chain, 'RECIPIENT'))).toEqual(['co-op']);
  });

  test('another amount, period or purpose is other money', () => {
    const [first] = chain as [FlowFact];
    for (const other of [
      { value: 90 },
      { periodEn: '2021' },
      { purposeEn: 'the rent' },
      { unit: 'USD' },
    ])
      expect(
        by(
          [
            first,
            flow('sponsor', 'co-op', {
              value: 100,
              periodEn: '2020',
              purposeEn: 'the platform',
              ...other,
            }),
          ],
          'PAYER',
        ).filter(({ exact }) => exact !== null),
      ).toHaveLength(2);
  });

  test('two flows that state neither period nor purpose are not taken for one', () => {
    const bare = [flow('a', 'b', { value: 5 }), flow('b', 'c', { value: 5 })];
    expect(by(bare, 'CURRENCY')[0]).toMatchObject({ exact: 10, flows: 2 });
  });

  test('a flow that names its intermediary is the whole; its legs are left out', () => {
    const whole = flow('ministry', 'co-op', {
      value: 100,
      periodEn: '2020',
      purposeEn: 'the platform',
      intermediary: 'sponsor',
      id: 'whole',
    });
    expect(by([whole, ...chain], 'CURRENCY')[0]).toMatchObject({
      exact: 100,
      flows: 1,
      throughIntermediary: 1,
    });
  });

  test('however long the way, it counts once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 1e6 }),
        (hops, value) => {
          const way = Array.from({ length: hops }, (_, at) =>
            flow(`o${at}`, `o${at + 1}`, { value, periodEn: '2020' }),
          );
          for (const group of ['CURRENCY', 'PAYER', 'RECIPIENT'] as const) {
            const rows = by(way, group);
            expect(rows.reduce((sum, { exact }) => sum + (exact ?? 0), 0)).toBe(value);
            expect(rows.reduce((sum, row) => sum + row.flows + row.leftOut.length, 0)).toBe(hops);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

describe('years', () => {
  test.each([
    ['2016', null, '2016'],
    ['2015-12', null, '2015'],
    ['2023-2025, trois ans', null, '2023–2025'],
    ['2007–2012, that is so much a year', null, '2007–2012'],
    [null, '2021-06', '2021'],
    ['third phase', null, null],
  ])('%s since %s is %s', (periodEn, since, key) =>
    expect(yearKey({ periodEn, periodFr: null, since, until: null })).toBe(key),
  );

  test('a yearly amount is told from another rate', () => {
    const rate = (periodFr: string) =>
      periodOf({ periodFr, periodEn: null, since: null, until: null }).rate;
    expect([rate('par année'), rate('par crédit'), rate('2016')]).toEqual([
      'yearly',
      'other',
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
    const rows = concentrations([
      flow('a', 'x', { value: 75, periodEn: '1' }),
      flow('b', 'x', { value: 25 }),
      flow('c', 'x', { qualifier: 'unknown', unit: null }),
      flow('a', 'y', { qualifier: 'unknown' }),
    ]);
    expect(rows[0]).toMatchObject({
      recipient: 'x',
      funders: ['a', 'b', 'c'],
      largest: 'a',
      largestShare: 0.75,
      hhi: 6250,
      outside: 1,
    });
    expect(rows[1]).toMatchObject({
      recipient: 'y',
      funders: ['a'],
      total: null,
      hhi: null,
      outside: 1,
    });
  });
});
