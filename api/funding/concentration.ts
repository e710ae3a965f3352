/**
 * On how few a recipient depends: distinct funders, the share of the largest, and the
 * Herfindahl-Hirschman index, the sum of the squares of shares in per cent, from near 0 to 10,000.
 */
import { grouped } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { Words } from '../words/en.ts';
import { isEstimate, isUnknown } from './amounts.ts';
import { passages } from './once.ts';

export interface Concentration {
  readonly recipient: string;
  /** All who are known to pay, whatever the currency and whether or not the amount is known. */
  readonly funders: readonly string[];
  readonly currency: string | null;
  /** Whether the sums are of estimates: these never add to stated amounts. */
  readonly estimated: boolean;
  /** Of the known amounts in this currency. */
  readonly total: number | null;
  readonly largest: string | null;
  /** 0 to 1. */
  readonly largestShare: number | null;
  readonly hhi: number | null;
  readonly flows: number;
  /** Flows whose amounts are not in the total: unknown, in another currency, or estimates beside stated amounts. */
  readonly outside: number;
  /** Of the amounts in the total: at least, at most, about, estimated or a range. */
  readonly inexact: number;
}

/** @param shares of a whole, or any amounts: they are divided by their sum. */
export function hhi(shares: readonly number[]): number | null {
  const whole = shares.reduce((total, share) => total + share, 0);
  if (whole <= 0) return null;
  return shares.reduce((total, share) => total + ((100 * share) / whole) ** 2, 0);
}

/**
 * One row per recipient and currency, with estimates in a row of their own; one without a currency
 * where no amount is known.
 */
export function concentrations(flows: readonly FlowFact[]): Concentration[] {
  const { handedOver, legs } = passages(flows);
  const arriving = flows.filter(({ id }) => !handedOver.has(id) && !legs.has(id));
  return [...grouped(arriving, ({ to }) => to)].flatMap(([recipient, own]): Concentration[] => {
    const funders = [...new Set(own.map(({ from }) => from))].sort();
    const known = own.filter((flow) => !isUnknown(flow));
    const alike = [...grouped(known, (flow) => `${flow.unit ?? ''}\n${isEstimate(flow)}`)];
    if (alike.length === 0) return [nothingKnown(recipient, funders, own.length)];
    return alike.map(([, group]) => ({
      recipient,
      funders,
      currency: group[0]?.unit ?? null,
      estimated: group.some(isEstimate),
      ...sharesOf(group),
      flows: own.length,
      outside: own.length - group.length,
      inexact: group.filter(({ qualifier }) => qualifier !== 'exact').length,
    }));
  });
}

const nothingKnown = (recipient: string, funders: readonly string[], flows: number) => ({
  recipient,
  funders,
  currency: null,
  estimated: false,
  total: null,
  largest: null,
  largestShare: null,
  hhi: null,
  flows,
  outside: flows,
  inexact: 0,
});

function sharesOf(flows: readonly FlowFact[]) {
  const paid = new Map<string, number>();
  for (const { from, value } of flows) paid.set(from, (paid.get(from) ?? 0) + (value ?? 0));
  const total = [...paid.values()].reduce((sum, one) => sum + one, 0);
  const [largest] = [...paid].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    total,
    largest: largest?.[0] ?? null,
    largestShare: largest === undefined || total <= 0 ? null : largest[1] / total,
    hhi: hhi([...paid.values()]),
  };
}

/** From these values the 2023 Merger Guidelines of the United States call a market concentrated. */
const [MODERATE, HIGH] = [1_000, 1_800];

export function meaning({ hhi: index, funders, outside }: Concentration, words: Words['funding']) {
  if (index === null) return words.noAmount(funders.length);
  const level = index > HIGH ? 'high' : index >= MODERATE ? 'moderate' : 'low';
  return words.meaning({ level, equal: 10_000 / index, outside });
}
