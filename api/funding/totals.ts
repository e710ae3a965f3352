/** Totals of funding flows, by one key, by currency and by nature: neither currencies nor natures add. */
import type { Facts } from '../snapshot/facts.ts';
import { grouped } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { type Sum, sumOf } from './amounts.ts';
import { citiesOf } from './filter.ts';
import { repeats } from './once.ts';
import { yearKey } from './periods.ts';
import { type Nature, readingOf } from './reading.ts';
import { countedUnder } from './wholes.ts';

export type GroupBy = 'PAYER' | 'RECIPIENT' | 'KIND' | 'YEAR' | 'PLACE' | 'CURRENCY';
/** Why the sums leave a flow out. */
export type Reason =
  | 'UNKNOWN'
  | 'RATE'
  | 'PASSED_ON'
  | 'OVERLAP'
  | 'NO_DATE'
  | 'NO_PLACE'
  | 'NOT_A_FACT';

export interface LeftOut {
  readonly reason: Reason;
  readonly flows: readonly FlowFact[];
  /** The flows that count the same money, each once; none for other reasons. */
  readonly countedIn: readonly FlowFact[];
}

export interface TotalRow extends Sum {
  /** Null where it is not known. */
  readonly key: string | null;
  readonly currency: string | null;
  readonly nature: Nature;
  readonly flowCount: number;
  readonly countedCount: number;
  /** Of the flows counted: how many pass through an intermediary that a source names. */
  readonly throughIntermediaryCount: number;
  readonly leftOut: readonly LeftOut[];
  /** Organisations counted here as parts of the payer or recipient. */
  readonly parts: readonly string[];
}

export interface Totals {
  readonly rows: readonly TotalRow[];
  readonly leftOut: readonly LeftOut[];
}

/** @param asked payers and recipients that the request names: each keeps a row of its own; null where all do */
export function totals(
  facts: Facts,
  flows: readonly FlowFact[],
  groupBy: GroupBy,
  asked: ReadonlySet<string> | null = new Set(),
): Totals {
  const again = repeats(facts, flows);
  const reasonOf = (flow: FlowFact): Reason | null => {
    const { sum, certainty } = readingOf(flow);
    if (sum === null) return certainty === 'RATE' ? 'RATE' : 'UNKNOWN';
    return again.get(flow.id)?.reason ?? null;
  };
  const leftOutOf = (some: readonly FlowFact[]): LeftOut[] =>
    (['UNKNOWN', 'RATE', 'PASSED_ON', 'OVERLAP'] as const).flatMap((reason) => {
      const left = some.filter((flow) => reasonOf(flow) === reason);
      return left.length === 0 ? [] : [{ reason, flows: left, countedIn: wholesOf(left) }];
    });
  const wholesOf = (left: readonly FlowFact[]) => [
    ...new Set(left.flatMap(({ id }) => again.get(id)?.countedIn ?? [])),
  ];
  const groups = grouped(flows, (flow) =>
    JSON.stringify([keyOf(facts, flow, groupBy, asked), flow.unit, readingOf(flow).nature]),
  );
  const rows = [...groups].map(([name, group]): TotalRow => {
    const [key, currency, nature] = JSON.parse(name) as [string | null, string | null, Nature];
    const counted = group.filter((flow) => reasonOf(flow) === null);
    const leftOut = leftOutOf(group);
    const unknown = leftOut.some(({ reason }) => reason === 'UNKNOWN' || reason === 'RATE');
    return {
      ...{ key, currency, nature },
      ...sumOf(counted, !unknown),
      flowCount: group.length,
      countedCount: counted.length,
      throughIntermediaryCount: counted.filter(({ intermediary }) => intermediary !== null).length,
      leftOut,
      parts: partsOf(group, groupBy, key),
    };
  });
  return { rows: rows.sort(groupBy === 'YEAR' ? byYear : bySize), leftOut: leftOutOf(flows) };
}

function keyOf(
  facts: Facts,
  flow: FlowFact,
  groupBy: GroupBy,
  asked: ReadonlySet<string> | null,
): string | null {
  const under = (id: string) => (asked === null ? id : countedUnder(facts, id, asked));
  switch (groupBy) {
    case 'PAYER':
      return under(flow.from);
    case 'RECIPIENT':
      return under(flow.to);
    case 'KIND':
      return flow.flowKind;
    case 'YEAR':
      return yearKey(readingOf(flow).years);
    case 'CURRENCY':
      return flow.unit;
    case 'PLACE': {
      // Money to somebody of several places cannot be told apart by place.
      const places = citiesOf(facts, flow.to);
      return places.length === 0 ? null : places.join(' + ');
    }
  }
}

function partsOf(group: readonly FlowFact[], groupBy: GroupBy, key: string | null): string[] {
  if (groupBy !== 'PAYER' && groupBy !== 'RECIPIENT') return [];
  const ends = group.map(({ from, to }) => (groupBy === 'PAYER' ? from : to));
  return [...new Set(ends)].filter((id) => id !== key).sort();
}

const byYear = (a: TotalRow, b: TotalRow) =>
  compare(a.nature, b.nature) || compare(a.currency, b.currency) || compare(a.key, b.key);
const bySize = (a: TotalRow, b: TotalRow) =>
  compare(a.nature, b.nature) ||
  compare(a.currency, b.currency) ||
  (b.minimum ?? -1) - (a.minimum ?? -1) ||
  compare(a.key, b.key);

/** Text in order, null last. */
function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}
