import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { passing } from '../entities/filter.ts';
import { known } from '../entities/known.ts';
import type { PageArguments } from '../entities/pages.ts';
import { type LinkFilter, linksAsked } from '../links/filter.ts';
import { allFollowed } from '../links/followed.ts';
import { pageOfLinks } from '../links/pages.ts';
import type { LinkRow } from '../links/queries.ts';
import { citationsOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/values.ts';
import { statementsAbout } from './queries.ts';

interface PositionFilter extends Pick<LinkFilter, 'reportedBy' | 'statuses' | 'sources'> {
  readonly stances?: readonly string[] | null;
  readonly holders?: readonly string[] | null;
  readonly statements?: readonly string[] | null;
  readonly reported?: boolean | null;
  readonly statementKinds?: readonly string[] | null;
  readonly about?: readonly string[] | null;
}

/** @throws NOT_FOUND for an id that names nothing: it is never read as a theme without positions */
const onThemes = async (about: readonly string[], context: Context) =>
  context.graph.read(statementsAbout, { ids: await known(about, context, undefined, 'about') });

async function matching(filter: PositionFilter, context: Context): Promise<LinkRow[]> {
  const { holders, statements, reported, about, statementKinds, ...plain } = filter;
  const [links, topical, kinds] = await Promise.all([
    linksAsked(
      { ...plain, kinds: ['HOLDS'], from: holders ?? null, to: statements ?? null },
      context,
    ),
    about ? onThemes(about, context) : null,
    statementKinds ? passing('Statement', { statementKinds }, 'NAME', context) : null,
  ]);
  const on = topical && new Set(topical.map(({ id }) => id));
  const of = kinds && new Set(kinds);
  return links.filter(
    (link) =>
      (reported === null ||
        reported === undefined ||
        (link['reportedBy'] !== undefined) === reported) &&
      (on === null || on.has(link.to)) &&
      (of === null || of.has(link.to)),
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
    ) => pageOfLinks('positions', await matching(args.filter ?? {}, context), args),
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
