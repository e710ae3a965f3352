/** How amounts add up: exact sums, minima and estimates apart, and what is unknown beside them. */
import type { FlowFact } from '../facts/queries.ts';
import { periodOf } from './periods.ts';

export interface Sum {
  /** Of exact amounts alone. */
  readonly exact: number;
  /** What it is at least: exact amounts, « at least », and the lower ends of ranges. */
  readonly minimum: number;
  /** What it is at most; null where a flow has no known upper end. */
  readonly maximum: number | null;
  /** About, estimates and orders of magnitude, never added to the others. */
  readonly estimated: number;
  readonly flows: number;
  readonly unknown: number;
  readonly estimates: number;
}

const ESTIMATES = new Set(['about', 'estimate', 'magnitude']);

/** A rate that is not by the year (so much a credit) says nothing of a sum. */
export const isUnknown = (flow: FlowFact) =>
  flow.value === null || flow.qualifier === 'unknown' || periodOf(flow).rate === 'other';

export const isEstimate = (flow: FlowFact) =>
  !isUnknown(flow) && ESTIMATES.has(flow.qualifier ?? 'exact');

export function sumOf(flows: readonly FlowFact[]): Sum {
  const sum = { exact: 0, minimum: 0, maximum: 0 as number | null, estimated: 0 };
  let [unknown, estimates] = [0, 0];
  for (const flow of flows) {
    if (isUnknown(flow)) unknown += 1;
    else if (isEstimate(flow)) {
      estimates += 1;
      sum.estimated += flow.value ?? 0;
    } else {
      const [low, high] = boundsOf(flow);
      if (flow.qualifier === 'exact' || flow.qualifier === null) sum.exact += low;
      sum.minimum += low;
      sum.maximum = sum.maximum === null || high === null ? null : sum.maximum + high;
    }
  }
  const maximum = unknown + estimates > 0 ? null : sum.maximum;
  return {
    ...sum,
    maximum: maximum === null ? null : cents(maximum),
    exact: cents(sum.exact),
    minimum: cents(sum.minimum),
    estimated: cents(sum.estimated),
    flows: flows.length,
    unknown,
    estimates,
  };
}

/** The least and the most that a flow can be, null where it has no upper end. */
function boundsOf({ value, max, qualifier }: FlowFact): readonly [number, number | null] {
  const known = value ?? 0;
  if (qualifier === 'at-least') return [known, null];
  if (qualifier === 'at-most') return [0, known];
  return [known, qualifier === 'range' ? (max ?? known) : known];
}

/** Sums of decimal amounts, without the noise of binary ones. */
const cents = (value: number) => Math.round(value * 100) / 100;
