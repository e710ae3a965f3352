import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { sliced } from '../entities/pages.ts';
import { currentFacts } from '../snapshot/current.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { absencesOf, citationsOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/values.ts';
import { type Correspondence, correspondencesOf } from './correspondences.ts';
import { bodyOf } from './measures.ts';
import { campaigns } from './resolvers-campaigns.ts';
import { founding } from './resolvers-founding.ts';
import {
  type Card,
  type DayArguments,
  documentsOf,
  measureAt,
  measureFor,
  type RatedMeasure,
  type ScorecardArguments,
  scorecardFor,
  searchesOf,
  verdictCountsOf,
} from './scorecards.ts';
import type { Rating, VerdictRow } from './verdicts.ts';

const factsIn = ({ graph, vocabulary }: Context) => currentFacts(graph, vocabulary);
const entitiesOf = (ids: readonly string[], context: Context) =>
  Promise.all([...new Set(ids)].map((id) => context.entity(id)));

const readings = ({ firstCoder, firstVerdict, secondCoder, secondVerdict }: VerdictRow) =>
  [
    { coder: firstCoder, verdict: firstVerdict },
    { coder: secondCoder, verdict: secondVerdict },
  ].filter(({ coder, verdict }) => coder != null && verdict != null);

function agreed(row: VerdictRow): boolean | null {
  const [first, second] = readings(row);
  return first === undefined || second === undefined ? null : first.verdict === second.verdict;
}

async function unreachable({ id }: VerdictRow, _: unknown, context: Context) {
  const citations = await citationsOf(id, null, context);
  const sources = await entitiesOf(
    citations.map(({ source }) => source),
    context,
  );
  return sources.filter((source) => source?.['unreachable'] != null);
}

async function searches(measure: RatedMeasure, _: unknown, context: Context) {
  const { ids } = searchesOf(measure, await factsIn(context));
  return ids.size === 0
    ? []
    : (await absencesOf(measure.id, context)).filter(({ id }) => ids.has(id));
}

export const followup = concept(import.meta.url, {
  ...founding,
  ...campaigns,
  Query: {
    ...founding['Query'],
    ...campaigns['Query'],
    scorecard: (_: unknown, args: ScorecardArguments, context: Context) =>
      scorecardFor(args, context),
    measure: (_: unknown, args: DayArguments & { readonly id: string }, context: Context) =>
      measureFor(args, context),
  },
  Scorecard: {
    documents: documentsOf,
    measures: ({ measures }: Card, { first, skip }: { first: number; skip: number }) =>
      sliced(measures, 'measures', ({ id }) => id, { first, skip }).shown,
    measureCount: ({ measures }: Card) => measures.length,
    overdueCount: ({ measures }: Card) => measures.filter(({ overdue }) => overdue).length,
    verdicts: verdictCountsOf,
  },
  MeasuredDocument: {
    document: ({ document }: { document: string }, _: unknown, context: Context) =>
      context.entity(document),
  },
  Measure: {
    entity: ({ id }: RatedMeasure, _: unknown, context: Context) => context.entity(id),
    document: ({ text }: RatedMeasure, _: unknown, context: Context) => context.entity(text),
    bodies: ({ bodies }: RatedMeasure, _: unknown, context: Context) =>
      entitiesOf(bodies.map(bodyOf), context),
    actions: ({ actions, day }: RatedMeasure, _: unknown, context: Context) =>
      Promise.all(actions.map((id) => measureAt(id, day, context))),
    searches,
    lookedForOn: async (measure: RatedMeasure, _: unknown, context: Context) =>
      searchesOf(measure, await factsIn(context)).last,
    correspondences: async ({ id, day }: RatedMeasure, _: unknown, context: Context) =>
      correspondencesOf(await factsIn(context), id).map((one) => ({ ...one, day })),
  },
  Rating: {
    place: ({ place }: Rating, _: unknown, context: Context) => context.entity(place),
  },
  VerdictGiven: {
    judge: ({ judge }: VerdictRow, _: unknown, context: Context) =>
      context.entity(judge as string | undefined),
    readings,
    agreed,
    reconciliation: bilingual('reconciliation'),
    note: bilingual('note'),
    citations: ({ id }: VerdictRow, _: unknown, context: Context) => citationsOf(id, null, context),
    unreachable,
    link: (row: VerdictRow) => row,
  },
  Correspondence: {
    measure: ({ measure, day }: Correspondence & { day: string }, _: unknown, context: Context) =>
      measureAt(measure, day, context),
    links: ({ links }: Correspondence, _: unknown, context: Context) => wholeLinks(links, context),
  },
});
