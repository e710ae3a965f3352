/** How amounts add up: exact sums, minima, estimates and money given back apart. */
import type { FlowFact } from '../snapshot/queries.ts';
import { added } from './decimals.ts';
import { readingOf } from './reading.ts';

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
  /** Exact amounts that came back to the payer. */
  readonly givenBack: number | null;
  /** Amounts that came back and are not exact. */
  readonly givenBackEstimated: number | null;
  /** The minimum less what was given back; null where nothing is known to have come back. */
  readonly net: number | null;
  readonly estimateCount: number;
}

/** @param flows with a sum, all of one currency and one nature */
export function sumOf(flows: readonly FlowFact[], isWhole: boolean): Sum {
  const read = flows.map(readingOf);
  const paid = read.filter(({ givenBack }) => !givenBack);
  const back = read.filter(({ givenBack }) => givenBack);
  const estimates = paid.filter(({ certainty }) => certainty === 'ESTIMATE');
  const sure = paid.filter(({ certainty }) => certainty !== 'ESTIMATE');
  const sums = (some: typeof read) => added(some.map(({ sum }) => sum ?? 0));
  const minimum = added(sure.map(({ low }) => low ?? 0));
  const givenBack = sums(back.filter(({ certainty }) => certainty === 'EXACT'));
  const tops = sure.flatMap(({ high }) => (high === null ? [] : [high]));
  return {
    exact: sums(sure.filter(({ certainty }) => certainty === 'EXACT')),
    minimum,
    maximum: isWhole && tops.length === paid.length ? added(tops) : null,
    estimated: sums(estimates),
    givenBack,
    givenBackEstimated: sums(back.filter(({ certainty }) => certainty !== 'EXACT')),
    net: givenBack === null ? null : added([minimum ?? 0, -givenBack]),
    estimateCount: estimates.length,
  };
}
