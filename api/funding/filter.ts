/** Which funding flows a filter keeps. */
import type { Facts } from '../snapshot/facts.ts';
import { placesWithin } from '../snapshot/places.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { periodOf } from './periods.ts';

export interface FundingFilter {
  readonly payers?: readonly string[] | null;
  readonly recipients?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly currencies?: readonly string[] | null;
  readonly years?: readonly number[] | null;
  readonly places?: readonly string[] | null;
}

/** Where a payer or recipient is located, before where it is active. */
export function placesOf(facts: Facts, id: string): string[] {
  const located = facts.out(id, 'LOCATED_IN');
  return [
    ...new Set((located.length > 0 ? located : facts.out(id, 'ACTIVE_IN')).map(({ to }) => to)),
  ];
}

/** Too small for a table of money: they count for what they lie in. */
const WITHIN_A_CITY = new Set(['address', 'venue', 'neighbourhood']);

/** The cities, regions or countries of a payer or recipient, each once. */
export function citiesOf(facts: Facts, id: string): string[] {
  return [...new Set(placesOf(facts, id).map((place) => cityOf(facts, place)))].sort();
}

function cityOf(facts: Facts, place: string): string {
  const seen = new Set([place]);
  for (const id of seen) {
    if (!WITHIN_A_CITY.has(facts.entities.get(id)?.sort ?? '')) return id;
    for (const { to } of facts.out(id, 'LOCATED_IN', 'PART_OF'))
      if (facts.entities.get(to)?.kind === 'Place') seen.add(to);
  }
  return place;
}

export function flowsWhere(facts: Facts, filter: FundingFilter): FlowFact[] {
  const { payers, recipients, kinds, statuses, currencies, years, places } = filter;
  const inside = places && new Set(places.flatMap((place) => [...placesWithin(facts, place)]));
  return facts.flows.filter(
    (flow) =>
      (!payers || payers.includes(flow.from)) &&
      (!recipients || recipients.includes(flow.to)) &&
      (!kinds || kinds.includes(flow.flowKind ?? '')) &&
      (!statuses || statuses.includes(flow.status)) &&
      (!currencies || currencies.includes(flow.unit ?? '')) &&
      (!years || touches(flow, years)) &&
      (!inside || placesOf(facts, flow.to).some((place) => inside.has(place))),
  );
}

function touches(flow: FlowFact, years: readonly number[]): boolean {
  const span = periodOf(flow).years;
  return span !== null && years.some((year) => span[0] <= year && year <= span[1]);
}

/** Without statuses, only facts are money: what is planned, proposed, imagined or inferred is not. */
export function countedFlows(facts: Facts, standing: Standing, filter: FundingFilter): FlowFact[] {
  const flows = flowsWhere(facts, filter);
  return filter.statuses ? flows : flows.filter(standing.fact);
}
