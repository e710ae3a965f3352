import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { citationsOf, differencesOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/resolvers.ts';
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import type { SeenLink } from './followed.ts';
import { type Ends, type LinkRow, linkById, linksAmong } from './queries.ts';

const EVERYTHING: Ends = { kinds: null, statuses: null, from: null, to: null };

export async function linksWhere(filter: Partial<Ends>, context: Context): Promise<LinkRow[]> {
  const rows = await context.graph.read(linksAmong, { ...EVERYTHING, ...filter });
  const [from, to] =
    context.language === 'FR' ? (['fromFr', 'toFr'] as const) : (['fromEn', 'toEn'] as const);
  const key = (row: (typeof rows)[number]) =>
    `${row.kind}\n${row[from]}\n${row[to]}\n${row.link.id}`;
  return rows
    .map((row) => ({ key: key(row), link: { ...row.link, kind: row.kind } }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ link }) => link);
}

export async function pageOfLinks<N>(
  list: string,
  links: readonly LinkRow[],
  args: PageArguments,
  as: (link: LinkRow) => N,
) {
  const slice = sliced(links, list, ({ id }) => id, args);
  return page(slice, list, slice.shown.map(as), (node) => (node as { id: string }).id);
}

export function verbOf(
  row: LinkRow,
  which: 'label' | 'inverse',
  language: Language | undefined,
  context: Context,
): string {
  const label = linkKindOf(context.vocabulary, row.kind)?.[which];
  return label?.[(language ?? context.language) === 'FR' ? 'fr' : 'en'] ?? row.kind;
}

type Spoken = { language?: Language };

export const links = concept(import.meta.url, {
  Query: {
    link: async (_: unknown, { id }: { id: string }, { graph }: Context) => {
      const [found] = await graph.read(linkById, { id });
      return found === undefined ? null : { ...found.link, kind: found.kind };
    },
    links: async (
      _: unknown,
      args: PageArguments & { filter?: Partial<Ends> | null },
      context: Context,
    ) => pageOfLinks('links', await linksWhere(args.filter ?? {}, context), args, (link) => link),
  },
  Link: {
    verb: (row: LinkRow, { language }: Spoken, context: Context) =>
      verbOf(row, 'label', language, context),
    inverse: (row: LinkRow, { language }: Spoken, context: Context) =>
      verbOf(row, 'inverse', language, context),
    from: (row: LinkRow, _: unknown, context: Context) => context.entity(row.from),
    to: (row: LinkRow, _: unknown, context: Context) => context.entity(row.to),
    other: (row: SeenLink, _: unknown, context: Context) => context.entity(row.other ?? row.to),
    said: (row: SeenLink, { language }: Spoken, context: Context) =>
      verbOf(
        row,
        row.seenFrom === row.to && row.from !== row.to ? 'inverse' : 'label',
        language,
        context,
      ),
    note: bilingual('note'),
    citations: ({ id }: LinkRow, { field }: { field?: string | null }, context: Context) =>
      citationsOf(id, field, context),
    differences: ({ id }: LinkRow, _: unknown, context: Context) => differencesOf(id, context),
  },
});
