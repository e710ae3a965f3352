import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import { linksWhere } from '../links/filter.ts';
import { allFollowed } from '../links/followed.ts';
import type { LinkRow } from '../links/queries.ts';
import { pageOfLinks } from '../links/resolvers.ts';
import { citationsOf } from '../sources/statements.ts';
import { amountIn, bilingual } from '../vocabulary/resolvers.ts';

interface FundingFilter {
  readonly payers?: readonly string[] | null;
  readonly recipients?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly currencies?: readonly string[] | null;
}

async function matching(filter: FundingFilter, context: Context): Promise<LinkRow[]> {
  const { payers = null, recipients = null, statuses = null, kinds, currencies } = filter;
  const links = await linksWhere(
    { kinds: ['FUNDS'], from: payers, to: recipients, statuses },
    context,
  );
  return links.filter(
    (link) =>
      (!kinds || kinds.includes(String(link['flowKind']))) &&
      (!currencies || currencies.includes(String(link['amountUnit']))),
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
    ) =>
      pageOfLinks('fundingFlows', await matching(args.filter ?? {}, context), args, (link) => link),
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
