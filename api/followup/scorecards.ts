/** From the arguments of a request to measures with their verdicts on a day. */
import type { Context } from '../context.ts';
import { moment } from '../day.ts';
import { known } from '../entities/known.ts';
import { currentFacts } from '../snapshot/current.ts';
import type { Facts } from '../snapshot/facts.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { nameOf } from '../words/words.ts';
import { type MeasureFact, measuresIn } from './measures.ts';
import {
  isOverdue,
  type Rating,
  ratingsOf,
  VERDICTS,
  type VerdictValue,
  verdictsHeld,
} from './verdicts.ts';

export interface DayArguments {
  readonly asOf?: string | null;
}

export interface ScorecardArguments extends DayArguments {
  readonly documents?: readonly string[] | null;
  readonly places?: readonly string[] | null;
}

/** A measure as the day shows it. */
export interface RatedMeasure extends MeasureFact {
  readonly day: string;
  readonly order: number | null;
  readonly ratings: readonly Rating[];
  readonly overdue: boolean;
}

export interface Card {
  readonly asOf: string;
  readonly measures: readonly RatedMeasure[];
}

export async function scorecardFor(args: ScorecardArguments, context: Context): Promise<Card> {
  const day = moment(args.asOf);
  const [facts, documents, places] = await Promise.all([
    currentFacts(context.graph, context.vocabulary),
    args.documents ? known(args.documents, context, 'Document', 'documents') : null,
    args.places ? known(args.places, context, 'Place', 'places') : null,
  ]);
  const own = measuresIn(facts).whole.filter(
    ({ text }) => documents === null || documents.includes(text ?? ''),
  );
  const rated = await Promise.all(own.map((one) => ratedOn(one, day, facts, context)));
  const wanted = rated.filter(
    ({ ratings }) => places === null || ratings.some(({ place }) => places.includes(place)),
  );
  return { asOf: day, measures: inTextOrder(wanted, facts, context) };
}

/** @returns null where nothing of this id is followed up */
export async function measureFor(
  { id, asOf }: DayArguments & { readonly id: string },
  context: Context,
): Promise<RatedMeasure | null> {
  const facts = await currentFacts(context.graph, context.vocabulary);
  const [own = ''] = await known([id], context);
  const measure = measuresIn(facts).all.get(own);
  return measure === undefined ? null : ratedOn(measure, moment(asOf), facts, context);
}

/** A measure of this id, which is one of those followed up. */
export async function measureAt(id: string, day: string, context: Context): Promise<RatedMeasure> {
  const facts = await currentFacts(context.graph, context.vocabulary);
  return ratedOn(measuresIn(facts).all.get(id) as MeasureFact, day, facts, context);
}

async function ratedOn(
  measure: MeasureFact,
  day: string,
  facts: Facts,
  context: Context,
): Promise<RatedMeasure> {
  const [links, entity] = await Promise.all([
    wholeLinks(facts.out(measure.id, 'RATED_IN'), context),
    context.entity(measure.id),
  ]);
  const ratings = ratingsOf(links, measure.deadline, day);
  const order = entity?.['order'];
  return {
    ...measure,
    day,
    ratings,
    order: typeof order === 'number' ? order : null,
    overdue: isOverdue(measure.deadline, ratings, day),
  };
}

/** By the names of their documents, then as each document orders them. */
function inTextOrder(all: readonly RatedMeasure[], facts: Facts, { language }: Context) {
  const names = new Intl.Collator(language);
  const name = (id: string | null) => nameOf(facts.entities.get(id ?? ''), id ?? '', language);
  const key = (one: RatedMeasure) => one.order ?? Number.POSITIVE_INFINITY;
  const apart = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...all].sort(
    (a, b) =>
      names.compare(name(a.text), name(b.text)) ||
      apart(key(a), key(b)) ||
      names.compare(name(a.id), name(b.id)) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The documents in the order of their measures, each with how many. */
export function documentsOf({ measures }: Card) {
  const counts = new Map<string, number>();
  for (const { text } of measures) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([document, measureCount]) => ({ document, measureCount }));
}

export function verdictCountsOf({ measures }: Card) {
  const held = measures.flatMap(({ ratings }) => verdictsHeld(ratings));
  return VERDICTS.map((verdict: VerdictValue) => ({
    verdict,
    measureCount: held.filter((one) => one === verdict).length,
  }));
}

/** What an absence may be called that tells of a search for a verdict. */
const SEARCHED = new Set(['RATED_IN', 'verdict']);

/** The searches that found no verdict, and the last day of one. */
export function searchesOf({ id }: MeasureFact, facts: Facts) {
  const all = facts
    .absent(id)
    .filter(({ what, how }) => SEARCHED.has(what) && how === 'looked-for');
  const days = all.flatMap((absence) =>
    facts.cited(absence.id).flatMap(({ read }) => (read === null ? [] : [read])),
  );
  return { ids: new Set(all.map((absence) => absence.id)), last: days.sort().at(-1) ?? null };
}
