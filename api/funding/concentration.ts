/**
 * On how few a recipient depends: distinct payers, the share of the largest, and the
 * Herfindahl-Hirschman index, the sum of the squares of shares in per cent, from near 0 to 10,000.
 */

import { type Facts, grouped } from '../snapshot/facts.ts';
import { samenessOf } from '../snapshot/identity.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { Words } from '../words/en.ts';
import { added } from './decimals.ts';
import { repeats } from './once.ts';
import { type Nature, readingOf } from './reading.ts';
import { countedUnder } from './wholes.ts';

export interface Concentration {
  readonly recipient: string;
  /** Funding and purchases are two dependences: each has rows of its own. */
  readonly nature: Nature;
  /** All who are known to pay, whatever the currency and whether or not the amount is known. */
  readonly funders: readonly string[];
  readonly currency: string | null;
  /** Whether the sums are of estimates: these never add to stated amounts. */
  readonly estimated: boolean;
  /** Of the known amounts in this currency. */
  readonly total: number | null;
  readonly largest: string | null;
  /** 0 to 1; null where no amount is known, or one payment alone: it says nothing of the others. */
  readonly largestShare: number | null;
  readonly hhi: number | null;
  readonly flowCount: number;
  /** Payments whose amounts the total counts. */
  readonly countedCount: number;
  /** Flows whose amounts are not in the total: unknown, in another currency, or estimates beside stated amounts. */
  readonly outsideCount: number;
  /** Of the amounts in the total: at least, at most, about, estimated or a range. */
  readonly inexactCount: number;
}

/** @param shares of a whole, or any amounts: they are divided by their sum. */
export function hhi(shares: readonly number[]): number | null {
  const whole = shares.reduce((total, share) => total + share, 0);
  if (whole <= 0) return null;
  return shares.reduce((total, share) => total + ((100 * share) / whole) ** 2, 0);
}

/**
 * One row per recipient, nature and currency, with estimates in a row of their own; one without a
 * currency where no amount is known.
 * @param apart whether parts of one organisation are payers of their own
 */
export function concentrations(
  facts: Facts,
  flows: readonly FlowFact[],
  apart = false,
): Concentration[] {
  const again = repeats(facts, flows);
  const none = new Set<string>();
  const payerOf = ({ from }: FlowFact) => (apart ? from : countedUnder(facts, from, none));
  const arriving = flows.filter((flow) => !again.has(flow.id) && !readingOf(flow).givenBack);
  const recipientOf = ({ to }: FlowFact) => (apart ? to : samenessOf(facts).canonical(to));
  const groups = grouped(arriving, (flow) => `${recipientOf(flow)}\n${readingOf(flow).nature}`);
  return [...groups.values()].flatMap((own): Concentration[] => {
    const [first] = own;
    if (first === undefined) return [];
    const common = {
      recipient: recipientOf(first),
      nature: readingOf(first).nature,
      funders: [...new Set(own.map(payerOf))].sort(),
      flowCount: own.length,
    };
    const known = own.filter((flow) => readingOf(flow).sum !== null);
    const alike = [...grouped(known, (flow) => `${flow.unit ?? ''}\n${isEstimate(flow)}`)];
    if (alike.length === 0) return [{ ...common, ...NOTHING_KNOWN, outsideCount: own.length }];
    return alike.map(([, group]) => ({
      ...common,
      currency: group[0]?.unit ?? null,
      estimated: group.some(isEstimate),
      ...sharesOf(group, payerOf),
      countedCount: group.length,
      outsideCount: own.length - group.length,
      inexactCount: group.filter((flow) => readingOf(flow).certainty !== 'EXACT').length,
    }));
  });
}

const isEstimate = (flow: FlowFact) => readingOf(flow).certainty === 'ESTIMATE';

const NOTHING_KNOWN = {
  currency: null,
  estimated: false,
  total: null,
  largest: null,
  largestShare: null,
  hhi: null,
  countedCount: 0,
  inexactCount: 0,
};

function sharesOf(flows: readonly FlowFact[], payerOf: (flow: FlowFact) => string) {
  const paid = [...grouped(flows, payerOf)].map(
    ([payer, own]) => [payer, added(own.map((one) => readingOf(one).sum ?? 0)) ?? 0] as const,
  );
  const total = added(paid.map(([, sum]) => sum)) ?? 0;
  const [largest] = paid.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const says = flows.length > 1 && largest !== undefined && total > 0;
  return {
    total,
    largest: largest?.[0] ?? null,
    largestShare: says ? largest[1] / total : null,
    hhi: says ? hhi(paid.map(([, sum]) => sum)) : null,
  };
}

/** From these values the 2023 Merger Guidelines of the United States call a market concentrated. */
const [MODERATE, HIGH] = [1_000, 1_800];

export function meaning(row: Concentration, words: Words['funding']) {
  const { hhi: index, funders, outsideCount: outside, countedCount: counted, nature } = row;
  if (index === null)
    return counted === 1
      ? words.onePayment({ nature, payers: funders.length, outside })
      : words.noAmount(funders.length);
  if (funders.length === 1) return words.onePayer({ counted, outside });
  const level = index > HIGH ? 'high' : index >= MODERATE ? 'moderate' : 'low';
  return words.meaning({ level, equal: 10_000 / index, outside });
}
