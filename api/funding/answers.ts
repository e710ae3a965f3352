/** The questions about money that are answered from all flows together. */
import type { Context } from '../context.ts';
import { moment, monthsBefore, today } from '../day.ts';
import { known } from '../entities/known.ts';
import { badInput } from '../errors.ts';

import { currentFacts } from '../snapshot/current.ts';
import { standing } from '../snapshot/standing.ts';
import { refused } from '../words/refusing.ts';
import { concentrations } from './concentration.ts';
import { countedFlows, type FundingFilter, flowsWhere } from './filter.ts';
import { type GroupBy, totals } from './totals.ts';

export interface Asking {
  readonly filter?: FundingFilter | null;
}

async function counted({ filter }: Asking, context: Context) {
  await exist(filter, context);
  const facts = await currentFacts(context.graph, context.vocabulary);
  const sure = standing(context.vocabulary, today());
  return { facts, flows: countedFlows(facts, sure, filter ?? {}) };
}

/** Ids of a filter that name nothing are a mistake, not an empty answer. */
async function exist(filter: FundingFilter | null | undefined, context: Context): Promise<void> {
  const { payers, recipients, places } = filter ?? {};
  await known([...(payers ?? []), ...(recipients ?? [])], context);
  await known(places ?? [], context, 'Place');
}

export async function fundingTotals(args: Asking & { groupBy: GroupBy }, context: Context) {
  const { facts, flows } = await counted(args, context);
  const rows = totals(facts, flows, args.groupBy).map((row) => ({ ...row, groupBy: args.groupBy }));
  const leftOut = rows.reduce((total, row) => total + row.leftOut.length, 0);
  return { rows, flows: flows.length, counted: flows.length - leftOut, groupBy: args.groupBy };
}

export async function fundingConcentrations(
  args: Asking & { funders?: number | null; first: number },
  context: Context,
) {
  const { flows } = await counted(args, context);
  return concentrations(flows)
    .filter(({ funders }) => typeof args.funders !== 'number' || funders.length <= args.funders)
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.recipient < b.recipient ? -1 : 1))
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

/** The ids of flows in these years and places; null where neither is asked for. */
export async function inYearsAndPlaces(filter: FundingFilter, context: Context) {
  if (!filter.years && !filter.places) return null;
  await exist(filter, context);
  const facts = await currentFacts(context.graph, context.vocabulary);
  const { years = null, places = null } = filter;
  return new Set(flowsWhere(facts, { years, places }).map(({ id }) => id));
}
