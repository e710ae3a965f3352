/** What a flow says of money, read once for sums, tables, diagrams and filters. */
import type { FlowFact } from '../snapshot/queries.ts';
import { times } from './decimals.ts';
import { type Years, yearsOf } from './periods.ts';
import { type Rate, rateIn } from './rates.ts';

/** A purchase is money for a good or a service; all else is money given. The two never add up. */
export type Nature = 'FUNDING' | 'PURCHASE';
export type Certainty = 'EXACT' | 'BOUND' | 'ESTIMATE' | 'RATE' | 'UNKNOWN';

export interface Reading {
  readonly nature: Nature;
  readonly certainty: Certainty;
  readonly years: Years | null;
  readonly rate: Rate | null;
  /** What sums count, always positive: of a rate, as often as its text says. Null where it says no sum. */
  readonly sum: number | null;
  /** The least and the most that it can be; null where it has no sum, and for a top that is not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Money that came back from the recipient to the payer. */
  readonly givenBack: boolean;
}

const PURCHASES = new Set(['contract']);
const ESTIMATES = new Set(['about', 'estimate', 'magnitude']);

export const natureOf = (flowKind: unknown): Nature =>
  PURCHASES.has(String(flowKind)) ? 'PURCHASE' : 'FUNDING';

/** Whether one buys from the other by this link: its verb is not that of a funding flow. */
export const isPurchase = (link: { readonly kind: string; readonly flowKind?: unknown }): boolean =>
  link.kind === 'FUNDS' && natureOf(link.flowKind) === 'PURCHASE';

const readings = new WeakMap<FlowFact, Reading>();

export function readingOf(flow: FlowFact): Reading {
  const known = readings.get(flow);
  if (known !== undefined) return known;
  const reading = read(flow);
  readings.set(flow, reading);
  return reading;
}

function read(flow: FlowFact): Reading {
  const { flowKind, periodEn, periodFr, unit } = flow;
  const common = {
    nature: natureOf(flowKind),
    years: yearsOf(flow),
    rate: rateIn([periodEn, periodFr, unit], flow.value),
    givenBack: (flow.value ?? 0) < 0,
  };
  const silent = { ...common, sum: null, low: null, high: null };
  const qualifier = flow.qualifier ?? 'exact';
  if (flow.value === null || qualifier === 'unknown') return { ...silent, certainty: 'UNKNOWN' };
  const often = common.rate === null ? 1 : common.rate.times;
  if (often === null) return { ...silent, certainty: 'RATE' };
  const of = (value: number) => times(Math.abs(value), often);
  const sum = of(flow.value);
  const certainty = ESTIMATES.has(qualifier)
    ? 'ESTIMATE'
    : qualifier === 'exact'
      ? 'EXACT'
      : 'BOUND';
  return {
    ...common,
    certainty,
    sum,
    low: qualifier === 'at-most' ? 0 : sum,
    high:
      qualifier === 'at-least' ? null : qualifier === 'range' ? of(flow.max ?? flow.value) : sum,
  };
}
