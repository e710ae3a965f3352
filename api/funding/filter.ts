/** Which funding flows a filter keeps, and which it cannot judge. */
import type { Facts } from '../snapshot/facts.ts';
import { placesWithin } from '../snapshot/places.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { type Nature, readingOf } from './reading.ts';
import { withParts } from './wholes.ts';

export interface FundingFilter {
  readonly payers?: readonly string[] | null;
  readonly recipients?: readonly string[] | null;
  /** False: only the organisations named, without their parts. */
  readonly parts?: boolean | null;
  readonly natures?: readonly Nature[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly currencies?: readonly string[] | null;
  readonly years?: readonly number[] | null;
  readonly places?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
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

export interface Kept {
  /** Those that fit all conditions. */
  readonly flows: readonly FlowFact[];
  /** Those that fit all others, and of which no source gives the year or the place that is asked for. */
  readonly undated: readonly FlowFact[];
  readonly unplaced: readonly FlowFact[];
}

/** @param cited ids that the documents asked for support; null where the filter names none */
export function flowsWhere(
  facts: Facts,
  filter: FundingFilter,
  cited: ReadonlySet<string> | null = null,
): Kept {
  const { natures, kinds, statuses, currencies, years, places, parts } = filter;
  const among = (ids: readonly string[] | null | undefined) =>
    ids && (parts === false ? new Set(ids) : withParts(facts, ids));
  const [payers, recipients] = [among(filter.payers), among(filter.recipients)];
  const inside = places && new Set(places.flatMap((place) => [...placesWithin(facts, place)]));
  const kept = { flows: [] as FlowFact[], undated: [] as FlowFact[], unplaced: [] as FlowFact[] };
  for (const flow of facts.flows) {
    if (
      (payers && !payers.has(flow.from)) ||
      (recipients && !recipients.has(flow.to)) ||
      (natures && !natures.includes(readingOf(flow).nature)) ||
      (kinds && !kinds.includes(flow.flowKind ?? '')) ||
      (statuses && !statuses.includes(flow.status)) ||
      (currencies && !currencies.includes(flow.unit ?? '')) ||
      (cited !== null && !cited.has(flow.id))
    )
      continue;
    const when = years ? touches(flow, years) : true;
    const where = inside ? lies(facts, flow, inside) : true;
    if (when === false || where === false) continue;
    if (when === null) kept.undated.push(flow);
    else if (where === null) kept.unplaced.push(flow);
    else kept.flows.push(flow);
  }
  return kept;
}

/** Null where no source says when. */
function touches(flow: FlowFact, years: readonly number[]): boolean | null {
  const span = readingOf(flow).years;
  return span === null ? null : years.some((year) => span[0] <= year && year <= span[1]);
}

/** Null where no source says where. */
function lies(facts: Facts, { to }: FlowFact, inside: ReadonlySet<string>): boolean | null {
  const places = placesOf(facts, to);
  return places.length === 0 ? null : places.some((place) => inside.has(place));
}

/** Without statuses, only facts are money: what is planned, proposed, imagined or inferred is not. */
export const isCounted = (standing: Standing, filter: FundingFilter) => (flow: FlowFact) =>
  Boolean(filter.statuses) || standing.fact(flow);
