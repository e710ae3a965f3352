/** The questions about money that are answered from all flows together. */
import type { Context } from '../context.ts';
import { moment, monthsBefore, today } from '../day.ts';
import { known } from '../entities/known.ts';
import { supportedBy } from '../entities/scope.ts';
import { currentFacts } from '../snapshot/current.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { standing } from '../snapshot/standing.ts';
import { refused } from '../words/refusing.ts';
import { concentrations } from './concentration.ts';
import { type FundingFilter, flowsWhere, isCounted } from './filter.ts';
import { readingOf } from './reading.ts';
import { type GroupBy, type LeftOut, type Reason, totals } from './totals.ts';
import { withParts } from './wholes.ts';

export interface Asking {
  readonly filter?: FundingFilter | null;
}

/** The flows that a filter keeps, and those that it cannot judge. Merged ids stand for their heirs. */
export async function flowsFor(asked: FundingFilter | null | undefined, context: Context) {
  const filter = { ...asked };
  for (const field of ['payers', 'recipients'] as const)
    if (filter[field]) filter[field] = await known(filter[field], context, undefined, field);
  if (filter.places) filter.places = await known(filter.places, context, 'Place', 'places');
  const cited = filter.sources ? await supportedBy({ sources: filter.sources }, context) : null;
  const facts = await currentFacts(context.graph, context.vocabulary);
  return { facts, filter, ...flowsWhere(facts, filter, cited) };
}

async function counted({ filter: asked }: Asking, context: Context) {
  const kept = await flowsFor(asked, context);
  const counts = isCounted(standing(context.vocabulary, today()), kept.filter);
  const facts = (flows: readonly FlowFact[]) => flows.filter(counts);
  return {
    ...kept,
    flows: facts(kept.flows),
    undated: facts(kept.undated),
    unplaced: facts(kept.unplaced),
    others: kept.flows.filter((flow) => !counts(flow)),
  };
}

export async function fundingTotals(args: Asking & { groupBy: GroupBy }, context: Context) {
  const { groupBy } = args;
  const { facts, filter, flows, undated, unplaced, others } = await counted(args, context);
  const named = [...(filter.payers ?? []), ...(filter.recipients ?? [])];
  const own = filter.parts === false ? null : new Set(named);
  const { rows, leftOut } = totals(facts, flows, groupBy, own);
  const alone = (reason: Reason, some: readonly FlowFact[]): LeftOut[] =>
    some.length === 0 ? [] : [{ reason, flows: some, countedIn: [] }];
  const all = [
    ...leftOut,
    ...alone('NO_DATE', undated),
    ...alone('NO_PLACE', unplaced),
    ...alone('NOT_A_FACT', others),
  ];
  const within = rows.reduce((sum, row) => sum + row.countedCount, 0);
  return {
    rows: rows.map((row) => ({ ...row, groupBy })),
    groupBy,
    flowCount: within + all.reduce((sum, one) => sum + one.flows.length, 0),
    countedCount: within,
    leftOut: all,
    parts: filter.parts === false ? [] : partsAmong(facts, named, flows),
    unnamedParts: filter.parts === false ? partsOf(facts, named) : [],
    widerCount: flows.filter((flow) => isWider(flow, filter.years)).length,
  };
}

/** The organisations that count as parts of those that the filter names. */
function partsAmong(facts: Facts, named: readonly string[], flows: readonly FlowFact[]): string[] {
  const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
  return partsOf(facts, named).filter((id) => ends.has(id));
}

const partsOf = (facts: Facts, named: readonly string[]) =>
  [...withParts(facts, named)].filter((id) => !named.includes(id)).sort();

/** A sum over several years is not divided: it may hold money of years that were not asked for. */
function isWider(flow: FlowFact, years: readonly number[] | null | undefined): boolean {
  const span = readingOf(flow).years;
  if (!years || span === null) return false;
  return span[1] - span[0] + 1 > new Set(years.filter((y) => span[0] <= y && y <= span[1])).size;
}

export async function fundingConcentrations(
  args: Asking & { funders?: number | null; first: number },
  context: Context,
) {
  const { facts, filter, flows } = await counted(args, context);
  return concentrations(facts, flows, filter.parts === false)
    .filter(({ funders }) => typeof args.funders !== 'number' || funders.length <= args.funders)
    .sort(
      (a, b) =>
        (a.nature < b.nature ? -1 : a.nature > b.nature ? 1 : 0) ||
        // Of one payment nothing follows, however large it is.
        Number(a.hhi === null) - Number(b.hhi === null) ||
        (b.total ?? -1) - (a.total ?? -1) ||
        (a.recipient < b.recipient ? -1 : 1),
    )
    .slice(0, args.first);
}

const MOST_MONTHS = 1_200;

/** Flows that hold at a date and end within so many months of it, the first to end first. */
export async function soonEnding(
  args: Asking & { within: number; asOf?: string | null },
  context: Context,
) {
  if (args.within < 1 || args.within > MOST_MONTHS)
    throw refused('within', ({ months }) => months('within', 1, MOST_MONTHS));
  const from = moment(args.asOf);
  const to = monthsBefore(from, -args.within);
  const { flows } = await counted(args, context);
  const { holds } = standing(context.vocabulary, from);
  return flows
    .filter((flow) => holds(flow) && flow.until !== null && flow.until <= to)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
}
