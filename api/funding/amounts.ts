/** How amounts add up: exact sums, minima and estimates apart, and what is unknown beside them. */
import type { FlowFact } from '../snapshot/queries.ts';
import { periodOf } from './periods.ts';

/** Null where no amount of the sort is known: unknown is never zero. */
export interface Sum {
  /** Of exact amounts alone. */
  readonly exact: number | null;
  /** What it is at least: exact amounts, « at least », and the lower ends of ranges. */
  readonly minimum: number | null;
  /** What it is at most; null where a flow has no known upper end. */
  readonly maximum: number | null;
  /** About, estimates and orders of magnitude, never added to the others. */
  readonly estimated: number | null;
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
  const known = flows.filter((flow) => !isUnknown(flow));
  const estimates = known.filter(isEstimate);
  const sure = known.filter((flow) => !isEstimate(flow));
  const bounds = sure.map(boundsOf);
  const tops = bounds.flatMap(([, high]) => (high === null ? [] : [high]));
  return {
    exact: added(sure.filter(({ qualifier }) => (qualifier ?? 'exact') === 'exact').map(valueIn)),
    minimum: added(bounds.map(([low]) => low)),
    maximum: tops.length === flows.length ? added(tops) : null,
    estimated: added(estimates.map(valueIn)),
    flows: flows.length,
    unknown: flows.length - known.length,
    estimates: estimates.length,
  };
}

const valueIn = ({ value }: FlowFact) => value ?? 0;

/** The least and the most that a flow can be, null where it has no upper end. */
function boundsOf({ value, max, qualifier }: FlowFact): readonly [number, number | null] {
  const known = value ?? 0;
  if (qualifier === 'at-least') return [known, null];
  if (qualifier === 'at-most') return [0, known];
  return [known, qualifier === 'range' ? (max ?? known) : known];
}

/** Decimal amounts added without the noise of binary ones; null for none. */
const added = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((sum, one) => sum + 100 * one, 0)) / 100;
