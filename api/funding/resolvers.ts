import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { linksWhere } from '../links/filter.ts';
import { allFollowed } from '../links/followed.ts';
import { pageOfLinks } from '../links/pages.ts';
import type { LinkRow } from '../links/queries.ts';
import { currentFacts } from '../snapshot/current.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { citationsOf } from '../sources/statements.ts';
import { amountIn, bilingual } from '../vocabulary/values.ts';
import { wordsIn } from '../words/words.ts';
import {
  type Asking,
  flowsFor,
  fundingConcentrations,
  fundingTotals,
  soonEnding,
} from './answers.ts';
import { type Concentration, meaning } from './concentration.ts';
import type { FundingFilter } from './filter.ts';
import { entityOfRow, howCounted, labelOfRow, reasonSaid } from './how.ts';
import { yearKey } from './periods.ts';
import { natureOf, type Reading, readingOf } from './reading.ts';
import { flowOf } from './rows.ts';
import type { GroupBy, LeftOut, TotalRow } from './totals.ts';
import { countedUnder } from './wholes.ts';

type Spoken = { readonly language?: Language };
type Totals = Awaited<ReturnType<typeof fundingTotals>>;
type Row = Totals['rows'][number];

async function matching(asked: FundingFilter, context: Context): Promise<LinkRow[]> {
  const { payers, recipients, years, places, sources } = asked;
  if (!payers && !recipients && !years && !places && !sources)
    return plainly(asked, await linksWhere({ kinds: ['FUNDS'] }, context));
  const { flows, filter } = await flowsFor(asked, context);
  const kept = new Set(flows.map(({ id }) => id));
  const ends = (end: 'from' | 'to') => [...new Set(flows.map((flow) => flow[end]))];
  const narrowed = {
    ...(filter.payers ? { from: ends('from') } : {}),
    ...(filter.recipients ? { to: ends('to') } : {}),
  };
  const links = await linksWhere({ kinds: ['FUNDS'], ...narrowed }, context);
  return links.filter(({ id }) => kept.has(id));
}

/** What a flow itself says is enough for these conditions: the rest of the graph is not looked at. */
const plainly = (
  { natures, kinds, statuses, currencies }: FundingFilter,
  links: readonly LinkRow[],
): LinkRow[] =>
  links.filter(
    (link) =>
      (!natures || natures.includes(natureOf(link['flowKind']))) &&
      (!kinds || kinds.includes(String(link['flowKind']))) &&
      (!statuses || statuses.includes(String(link['status']))) &&
      (!currencies || currencies.includes(String(link['amountUnit']))),
  );

/** What an amount says of money, of a link that carries one. */
const read =
  <T>(of: (reading: Reading) => T) =>
  (row: LinkRow): T =>
    of(readingOf(flowOf(row)));

const firstOf = (ids: readonly string[], first: number, context: Context) =>
  Promise.all(ids.slice(0, first).map((id) => context.entity(id)));

const NONE: ReadonlySet<string> = new Set();

async function countedBody(id: string, context: Context) {
  const facts = await currentFacts(context.graph, context.vocabulary);
  return context.entity(countedUnder(facts, id, NONE));
}

const flows =
  (direction: 'OUT' | 'IN') =>
  ({ id }: { id: string }, _: unknown, context: Context) =>
    allFollowed(id, { kinds: ['FUNDS'], direction }, context);

export const funding = concept(import.meta.url, {
  Query: {
    fundingFlows: async (
      _: unknown,
      args: PageArguments & { filter?: FundingFilter | null },
      context: Context,
    ) => pageOfLinks('fundingFlows', await matching(args.filter ?? {}, context), args),
    fundingTotals: (_: unknown, args: Asking & { groupBy: GroupBy }, context: Context) =>
      fundingTotals(args, context),
    fundingConcentrations: (
      _: unknown,
      args: Parameters<typeof fundingConcentrations>[0],
      context: Context,
    ) => fundingConcentrations(args, context),
    fundingEnding: async (_: unknown, args: Parameters<typeof soonEnding>[0], context: Context) =>
      wholeLinks(await soonEnding(args, context), context),
  },
  FundingTotals: {
    rows: ({ rows }: Totals, { first }: { first: number }) => rows.slice(0, first),
    rowCount: ({ rows }: Totals) => rows.length,
    parts: ({ parts }: Totals, { first }: { first: number }, context: Context) =>
      firstOf(parts, first, context),
    how: (totals: Totals, { language }: Spoken, context: Context) =>
      howCounted(totals, language ?? context.language, context),
  },
  FundingTotal: {
    label: (row: Row, { language }: Spoken, context: Context) =>
      labelOfRow(row, language ?? context.language, context),
    entity: (row: Row, _: unknown, context: Context) => entityOfRow(row, context),
    parts: ({ parts }: TotalRow, { first }: { first: number }, context: Context) =>
      firstOf(parts, first, context),
    unknownCount: ({ leftOut }: TotalRow) => withoutSum(leftOut).length,
    unknownFlows: ({ leftOut }: TotalRow, _: unknown, context: Context) =>
      wholeLinks(withoutSum(leftOut), context),
  },
  FundingLeftOut: {
    said: (left: LeftOut, { language }: Spoken, context: Context) =>
      reasonSaid(left, language ?? context.language),
    flowCount: ({ flows: left }: LeftOut) => left.length,
    flows: ({ flows: left }: LeftOut, { first }: { first: number }, context: Context) =>
      wholeLinks(left.slice(0, first), context),
    countedIn: ({ countedIn }: LeftOut, { first }: { first: number }, context: Context) =>
      wholeLinks(countedIn.slice(0, first), context),
  },
  Concentration: {
    recipient: ({ recipient }: Concentration, _: unknown, context: Context) =>
      context.entity(recipient),
    funders: ({ funders }: Concentration, { first }: { first: number }, context: Context) =>
      firstOf(funders, first, context),
    funderCount: ({ funders }: Concentration) => funders.length,
    largest: ({ largest }: Concentration, _: unknown, context: Context) => context.entity(largest),
    meaning: (row: Concentration, { language }: Spoken, context: Context) =>
      meaning(row, wordsIn(language ?? context.language).funding),
  },
  FundingFlow: {
    payer: ({ from }: LinkRow, _: unknown, context: Context) => context.entity(from),
    recipient: ({ to }: LinkRow, _: unknown, context: Context) => context.entity(to),
    countedPayer: ({ from }: LinkRow, _: unknown, context: Context) => countedBody(from, context),
    countedRecipient: ({ to }: LinkRow, _: unknown, context: Context) => countedBody(to, context),
    intermediary: (row: LinkRow, _: unknown, context: Context) =>
      context.entity(row['intermediary'] as string | undefined),
    amount: (row: LinkRow) => amountIn(row, 'amount'),
    nature: read(({ nature }) => nature),
    certainty: read(({ certainty }) => certainty),
    sum: read(({ sum, givenBack }) => (sum === null || !givenBack ? sum : -sum)),
    givenBack: read(({ givenBack }) => givenBack),
    rate: read(({ rate }) => rate?.per ?? null),
    years: read(({ years }) => yearKey(years)),
    purpose: bilingual('purpose'),
    citations: ({ id }: LinkRow, _: unknown, context: Context) => citationsOf(id, null, context),
    link: (row: LinkRow) => row,
  },
  Organisation: { received: flows('IN'), paid: flows('OUT') },
});

const withoutSum = (leftOut: readonly LeftOut[]) =>
  leftOut.flatMap(({ reason, flows: left }) =>
    reason === 'UNKNOWN' || reason === 'RATE' ? left : [],
  );
