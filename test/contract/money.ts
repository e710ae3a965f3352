/** Sums over the API against a plain ledger: rings, chains of intermediaries, nested periods, rates, refunds, parts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { asking } from '../support/asking.ts';
import { ledger, pays } from '../support/cases.ts';
import { runs } from '../support/runs.ts';
import type { Files } from '../support/seeds.ts';

const BODIES = ['b0', 'b1', 'b2', 'b3', 'b4', 'host', 'second-host'];
const CURRENCIES = ['CAD', 'EUR', 'BTC'];
const PARTS = ['from: b1, kind: PART_OF, to: b0', 'from: b2, kind: PART_OF, to: b1'];

/** Each is a part of another. */
const HOUSE = new Set(['b0', 'b1', 'b2']);

/** What one act of money is, and what a bookkeeper would write of it. */
interface Act {
  readonly links: readonly string[];
  readonly currency: string;
  readonly nature: 'FUNDING' | 'PURCHASE';
  readonly payer: string;
  /** In millionths. */
  readonly paid: number;
  readonly back: number;
  readonly leftOut: Readonly<Record<string, number>>;
}

const decimal = (millionths: number) => Number(`${millionths}e-6`);

/** Each act has a purpose of its own, so that a bookkeeper can tell it from all others. */
const act = fc.record({
  sort: fc.constantFrom(
    'plain',
    'ring',
    'wide ring',
    'through',
    'chain',
    'nested',
    'nested twice',
    'rate',
    'refund',
    'unknown',
    'within a house',
  ),
  ends: fc.shuffledSubarray(BODIES.slice(0, 5), { minLength: 3, maxLength: 3 }),
  currency: fc.constantFrom(...CURRENCIES),
  value: fc.integer({ min: 1, max: 1e12 }),
  nature: fc.constantFrom('FUNDING' as const, 'PURCHASE' as const),
  year: fc.integer({ min: 1901, max: 1903 }),
});

function actOf(
  {
    sort,
    ends,
    currency,
    value,
    nature,
    year: first,
  }: typeof act extends fc.Arbitrary<infer T> ? T : never,
  at: number,
): Act {
  const purpose = `purpose ${at}`;
  // Years of its own: what a house pays over years holds what its parts pay within them, whoever is paid for what.
  const year = first + 14 * at;
  const [a = '', b = '', c = ''] = ends;
  const kind = nature === 'PURCHASE' ? 'contract' : 'grant';
  const own = `flowKind: ${kind}, purpose: { both: ${purpose} }`;
  const amount = (millionths: number, period = `"${year}"`) =>
    `value: ${decimal(millionths)}, unit: ${currency}, qualifier: exact, period: ${period}`;
  const plain = { currency, nature, payer: a, paid: value, back: 0, leftOut: {} };
  switch (sort) {
    case 'ring':
      return {
        ...plain,
        links: [pays(a, b, amount(value), own), pays(b, a, amount(value), `flowKind: ${kind}`)],
        paid: 2 * value,
      };
    case 'wide ring':
      return {
        ...plain,
        links: [[a, b] as const, [b, c] as const, [c, a] as const].map(([from, to]) =>
          pays(from, to, amount(value), own),
        ),
        // Where two of the three are one house, the next pays on what one of the house handed to the other.
        ...(ends.filter((one) => HOUSE.has(one)).length === 2
          ? { paid: 2 * value, leftOut: { PASSED_ON: 1 } }
          : { paid: 3 * value }),
      };
    case 'chain':
      // Two hosts pass it on, one after the other: the leg of the first names the second.
      return {
        ...plain,
        links: [
          pays(a, b, amount(value), `${own}, intermediary: host`),
          pays(a, 'host', amount(value), own),
          pays('host', b, amount(value), `${own}, intermediary: second-host`),
          pays('host', 'second-host', amount(value), own),
          pays('second-host', b, amount(value), own),
        ],
        leftOut: { PASSED_ON: 4 },
      };
    case 'nested twice':
      return {
        ...plain,
        links: [
          pays(a, c, amount(value, `"${year}-${year + 9}"`), own),
          pays(a, c, amount(Math.ceil(value / 2), `"${year + 1}-${year + 5}"`), own),
          pays(a, c, amount(Math.ceil(value / 4), `"${year + 2}"`), own),
        ],
        leftOut: { OVERLAP: 2 },
      };
    case 'within a house':
      // b2 is a part of b1, and b1 of b0: money that stays in the house is paid as any other.
      return { ...plain, payer: 'b0', links: [pays('b0', 'b2', amount(value), own)] };
    case 'through':
      return {
        ...plain,
        links: [
          pays(a, b, amount(value), `${own}, intermediary: host`),
          pays(a, 'host', amount(value), own),
          pays('host', b, amount(value), own),
        ],
        leftOut: { PASSED_ON: 2 },
      };
    case 'nested':
      return {
        ...plain,
        links: [
          pays(a, c, amount(value, `"${year}-${year + 4}"`), own),
          pays(a, c, amount(Math.ceil(value / 3), `"${year + 1}"`), own),
        ],
        leftOut: { OVERLAP: 1 },
      };
    case 'rate':
      return {
        ...plain,
        links: [pays(a, b, amount(value, '{ fr: par mois, en: a month }'), own)],
        paid: 0,
        leftOut: { RATE: 1 },
      };
    case 'refund':
      return {
        ...plain,
        links: [pays(a, b, amount(2 * value), own), pays(a, b, amount(-value), own)],
        paid: 2 * value,
        back: value,
      };
    case 'unknown':
      return {
        ...plain,
        links: [pays(a, b, `unit: ${currency}, qualifier: unknown`, own)],
        paid: 0,
        leftOut: { UNKNOWN: 1 },
      };
    default:
      return { ...plain, links: [pays(a, b, amount(value), own)] };
  }
}

const QUERY = `query ($groupBy: FundingGroup!, $filter: FundingFilter) {
  fundingTotals(groupBy: $groupBy, filter: $filter) { flowCount countedCount
    leftOut { reason flowCount } rows { key currency nature exact givenBack net countedCount } } }`;

interface Row {
  readonly key: string | null;
  readonly currency: string;
  readonly nature: string;
  readonly exact: number | null;
  readonly givenBack: number | null;
  readonly net: number | null;
  readonly countedCount: number;
}

/** @param open a graph of these seed files, which may be the same one again and again */
export function moneyContract(open: (files: Files) => Promise<Graph>, usual: number): void {
  test('sums, what came back and what is left out are those of a plain ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (drawn) => {
        const acts = drawn.map(actOf);
        const links = acts.flatMap((one) => one.links);
        const ask = asking(await open(ledger(BODIES, [...PARTS, ...links])));
        const totals = async (groupBy: string, filter: object = {}) => {
          const { data, errors } = await ask(QUERY, { groupBy, filter });
          expect(errors).toBeUndefined();
          return data.fundingTotals as {
            flowCount: number;
            countedCount: number;
            rows: Row[];
            leftOut: { reason: string; flowCount: number }[];
          };
        };
        const whole = await totals('CURRENCY');
        expect(whole.flowCount).toBe(links.length);
        expect(
          Object.fromEntries(whole.leftOut.map(({ reason, flowCount }) => [reason, flowCount])),
        ).toEqual(booked(acts));
        const known = (rows: readonly Row[]) => rows.filter(({ countedCount }) => countedCount > 0);
        expect(sumsOf(known(whole.rows))).toEqual(ledgerOf(acts));
        // Rows of one nature and currency add up, whatever they are grouped by.
        for (const groupBy of ['PAYER', 'RECIPIENT', 'KIND', 'YEAR', 'PLACE'])
          expect(sumsOf(known((await totals(groupBy)).rows))).toEqual(ledgerOf(acts));
        // The parts of b0 are b1 and, within it, b2.
        const payers = new Set((await totals('PAYER')).rows.map(({ key }) => key));
        for (const part of ['b1', 'b2']) expect(payers.has(part)).toBe(false);
        for (const { countedCount, flowCount, leftOut } of [
          await totals('PAYER', { payers: ['b0'] }),
          await totals('YEAR', { years: [1905, 1930] }),
        ])
          expect(countedCount + leftOut.reduce((sum, { flowCount }) => sum + flowCount, 0)).toBe(
            flowCount,
          );
      }),
      { numRuns: runs(usual) },
    );
  });
}

/** How many of each reason a bookkeeper leaves out. */
function booked(acts: readonly Act[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { leftOut } of acts)
    for (const [reason, count] of Object.entries(leftOut)) all[reason] = (all[reason] ?? 0) + count;
  return all;
}

/** Paid and given back by nature and currency, in millionths. */
function ledgerOf(acts: readonly Act[]): Record<string, [number, number]> {
  const all: Record<string, [number, number]> = {};
  for (const { nature, currency, paid, back } of acts) {
    if (paid === 0) continue;
    const own = all[`${nature} ${currency}`] ?? [0, 0];
    all[`${nature} ${currency}`] = [own[0] + paid, own[1] + back];
  }
  return all;
}

function sumsOf(rows: readonly Row[]): Record<string, [number, number]> {
  const all: Record<string, [number, number]> = {};
  for (const { nature, currency, exact, givenBack } of rows) {
    const own = all[`${nature} ${currency}`] ?? [0, 0];
    const millionths = (value: number | null) => Math.round(1e6 * (value ?? 0));
    all[`${nature} ${currency}`] = [own[0] + millionths(exact), own[1] + millionths(givenBack)];
  }
  return all;
}
