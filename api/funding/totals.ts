/** Totals of funding flows, by one key and by currency: currencies never add. */
import type { Facts } from '../snapshot/facts.ts';
import { grouped } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { type Sum, sumOf } from './amounts.ts';
import { citiesOf } from './filter.ts';
import { type Passage, passages } from './once.ts';
import { yearKey } from './periods.ts';

export type GroupBy = 'PAYER' | 'RECIPIENT' | 'KIND' | 'YEAR' | 'PLACE' | 'CURRENCY';

export interface TotalRow extends Sum {
  /** Null where it is not known. */
  readonly key: string | null;
  readonly currency: string | null;
  /** Of the flows counted: how many pass through an intermediary. */
  readonly throughIntermediary: number;
  /** Flows of the row that the sums leave out, since another flow already counts their money. */
  readonly leftOut: readonly FlowFact[];
  readonly unknownFlows: readonly FlowFact[];
}

export function totals(facts: Facts, flows: readonly FlowFact[], groupBy: GroupBy): TotalRow[] {
  const passage = passages(flows);
  const groups = grouped(flows, (flow) => JSON.stringify([keyOf(facts, flow, groupBy), flow.unit]));
  return [...groups]
    .map(([name, group]) => {
      const [key, currency] = JSON.parse(name) as [string | null, string | null];
      return { key, currency, ...rowOf(group, passage, groupBy) };
    })
    .sort(groupBy === 'YEAR' ? byYear : bySize);
}

function rowOf(group: readonly FlowFact[], passage: Passage, groupBy: GroupBy) {
  // By recipient the money is counted where it arrives; otherwise where it comes from.
  const again = groupBy === 'RECIPIENT' ? passage.handedOver : passage.passedOn;
  const isLeftOut = ({ id }: FlowFact) => again.has(id) || passage.legs.has(id);
  const counted = group.filter((flow) => !isLeftOut(flow));
  const passing = ({ id, intermediary }: FlowFact) =>
    intermediary !== null || passage.passedOn.has(id) || passage.handedOver.has(id);
  return {
    ...sumOf(counted),
    throughIntermediary: counted.filter(passing).length,
    leftOut: group.filter(isLeftOut),
    unknownFlows: counted.filter(({ value }) => value === null),
  };
}

function keyOf(facts: Facts, flow: FlowFact, groupBy: GroupBy): string | null {
  switch (groupBy) {
    case 'PAYER':
      return flow.from;
    case 'RECIPIENT':
      return flow.to;
    case 'KIND':
      return flow.flowKind;
    case 'YEAR':
      return yearKey(flow);
    case 'CURRENCY':
      return flow.unit;
    case 'PLACE': {
      // Money to somebody of several places cannot be told apart by place.
      const places = citiesOf(facts, flow.to);
      return places.length === 0 ? null : places.join(' + ');
    }
  }
}

const byYear = (a: TotalRow, b: TotalRow) =>
  compare(a.currency, b.currency) || compare(a.key, b.key);
const bySize = (a: TotalRow, b: TotalRow) =>
  compare(a.currency, b.currency) || (b.minimum ?? -1) - (a.minimum ?? -1) || compare(a.key, b.key);

/** Text in order, null last. */
function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}
