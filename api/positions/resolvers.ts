import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import { citedBy } from '../entities/queries.ts';
import { linksWhere } from '../links/filter.ts';
import { allFollowed } from '../links/followed.ts';
import type { LinkRow } from '../links/queries.ts';
import { pageOfLinks } from '../links/resolvers.ts';
import { citationsOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/resolvers.ts';
import { statementsAbout } from './queries.ts';

interface PositionFilter {
  readonly holders?: readonly string[] | null;
  readonly statements?: readonly string[] | null;
  readonly stances?: readonly string[] | null;
  readonly reported?: boolean | null;
  readonly statuses?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
}

async function matching(filter: PositionFilter, context: Context): Promise<LinkRow[]> {
  const {
    holders = null,
    statements = null,
    statuses = null,
    stances,
    reported,
    about,
    sources,
  } = filter;
  const [links, topical, cited] = await Promise.all([
    linksWhere({ kinds: ['HOLDS'], from: holders, to: statements, statuses }, context),
    about ? context.graph.read(statementsAbout, { ids: about }) : null,
    sources ? context.graph.read(citedBy, { ids: sources }) : null,
  ]);
  const on = topical && new Set(topical.map(({ id }) => id));
  const said = cited && new Set(cited.map(({ id }) => id));
  return links.filter(
    (link) =>
      (!stances || stances.includes(String(link['stance']))) &&
      (reported === null ||
        reported === undefined ||
        (link['reportedBy'] !== undefined) === reported) &&
      (on === null || on.has(link.to)) &&
      (said === null || said.has(link.id)),
  );
}

const held = ({ id }: { id: string }, _: unknown, context: Context) =>
  allFollowed(id, { kinds: ['HOLDS'], direction: 'OUT' }, context);

export const positions = concept(import.meta.url, {
  Query: {
    positions: async (
      _: unknown,
      args: PageArguments & { filter?: PositionFilter | null },
      context: Context,
    ) => pageOfLinks('positions', await matching(args.filter ?? {}, context), args, (link) => link),
  },
  Position: {
    holder: ({ from }: LinkRow, _: unknown, context: Context) => context.entity(from),
    statement: ({ to }: LinkRow, _: unknown, context: Context) => context.entity(to),
    reportedBy: (row: LinkRow, _: unknown, context: Context) =>
      context.entity(row['reportedBy'] as string | undefined),
    instrument: bilingual('instrument'),
    limit: bilingual('limit'),
    citations: ({ id }: LinkRow, _: unknown, context: Context) => citationsOf(id, null, context),
    link: (row: LinkRow) => row,
  },
  Organisation: { positions: held },
  Person: { positions: held },
  Event: { positions: held },
  Statement: {
    positions: ({ id }: { id: string }, _: unknown, context: Context) =>
      allFollowed(id, { kinds: ['HOLDS'], direction: 'IN' }, context),
    about: async ({ id }: { id: string }, _: unknown, context: Context) => {
      const links = await allFollowed(id, { kinds: ['ABOUT'], direction: 'OUT' }, context);
      return Promise.all(links.map(({ other }) => context.entity(other)));
    },
  },
});
