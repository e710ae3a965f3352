import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { linksWhere } from '../links/filter.ts';
import { allFollowed } from '../links/followed.ts';
import { pageOfLinks } from '../links/pages.ts';
import type { LinkRow } from '../links/queries.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { citationsOf } from '../sources/statements.ts';
import { amountIn, bilingual } from '../vocabulary/values.ts';
import { inWords, wordsIn } from '../words/words.ts';
import {
  type Asking,
  fundingConcentrations,
  fundingTotals,
  inYearsAndPlaces,
  soonEnding,
} from './answers.ts';
import { type Concentration, meaning } from './concentration.ts';
import type { FundingFilter } from './filter.ts';
import { entityOfRow, howCounted, labelOfRow, type Totals } from './how.ts';
import type { GroupBy, TotalRow } from './totals.ts';

type Spoken = { readonly language?: Language };

async function matching(filter: FundingFilter, context: Context): Promise<LinkRow[]> {
  const { payers = null, recipients = null, statuses = null, kinds, currencies } = filter;
  const [links, within] = await Promise.all([
    linksWhere({ kinds: ['FUNDS'], from: payers, to: recipients, statuses }, context),
    inYearsAndPlaces(filter, context),
  ]);
  return links.filter(
    (link) =>
      (!kinds || kinds.includes(String(link['flowKind']))) &&
      (!currencies || currencies.includes(String(link['amountUnit']))) &&
      (within === null || within.has(link.id)),
  );
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
    rows: ({ rows }: { rows: readonly TotalRow[] }, { first }: { first: number }) =>
      rows.slice(0, first),
    rowCount: ({ rows }: { rows: readonly TotalRow[] }) => rows.length,
    how: (totals: Totals, { language }: Spoken, context: Context) =>
      howCounted(totals, language ?? context.language),
  },
  FundingTotal: {
    label: (row: Parameters<typeof labelOfRow>[0], { language }: Spoken, context: Context) =>
      labelOfRow(row, language ?? context.language, context),
    entity: (row: Parameters<typeof entityOfRow>[0], _: unknown, context: Context) =>
      entityOfRow(row, context),
    leftOut: ({ leftOut }: TotalRow, _: unknown, context: Context) => wholeLinks(leftOut, context),
    unknownFlows: ({ unknownFlows }: TotalRow, _: unknown, context: Context) =>
      wholeLinks(unknownFlows, context),
  },
  Concentration: {
    recipient: ({ recipient }: Concentration, _: unknown, context: Context) =>
      context.entity(recipient),
    funders: ({ funders }: Concentration, { first }: { first: number }, context: Context) =>
      Promise.all(funders.slice(0, first).map((id) => context.entity(id))),
    funderCount: ({ funders }: Concentration) => funders.length,
    largest: ({ largest }: Concentration, _: unknown, context: Context) => context.entity(largest),
    meaning: (row: Concentration, { language }: Spoken, context: Context) =>
      meaning(row, wordsIn(language ?? context.language).funding),
  },
  FundingFlow: {
    payer: ({ from }: LinkRow, _: unknown, context: Context) => context.entity(from),
    recipient: ({ to }: LinkRow, _: unknown, context: Context) => context.entity(to),
    intermediary: (row: LinkRow, _: unknown, context: Context) =>
      context.entity(row['intermediary'] as string | undefined),
    amount: (row: LinkRow) => amountIn(row, 'amount'),
    purpose: bilingual('purpose'),
    citations: ({ id }: LinkRow, _: unknown, context: Context) => citationsOf(id, null, context),
    link: (row: LinkRow) => row,
  },
  Organisation: { received: flows('IN'), paid: flows('OUT') },
});
