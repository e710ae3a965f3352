import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { citationsOf, differencesOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/values.ts';
import { type LinkFilter, linksAsked } from './filter.ts';
import type { SeenLink } from './followed.ts';
import { pageOfLinks } from './pages.ts';
import { type LinkRow, linksWithIds } from './queries.ts';
import { verbOf } from './verbs.ts';

type Spoken = { language?: Language };

/** A link that was followed, or found on its own. */
type Read = LinkRow & Partial<SeenLink>;

/** An end that was read with the link is not read again. */
const endOf = ({ reached }: Read, id: string, context: Context) =>
  reached?.id === id ? reached : context.entity(id);

export const links = concept(import.meta.url, {
  Query: {
    link: async (_: unknown, { id }: { id: string }, context: Context) => {
      const [found] = await context.each(linksWithIds, {}, id);
      return found === undefined ? null : { ...found.link, kind: found.kind };
    },
    links: async (
      _: unknown,
      args: PageArguments & { filter?: LinkFilter | null },
      context: Context,
    ) => pageOfLinks('links', await linksAsked(args.filter ?? {}, context), args),
  },
  Link: {
    verb: (row: LinkRow, { language }: Spoken, context: Context) =>
      verbOf(row, 'label', language, context),
    inverse: (row: LinkRow, { language }: Spoken, context: Context) =>
      verbOf(row, 'inverse', language, context),
    from: (row: Read, _: unknown, context: Context) => endOf(row, row.from, context),
    to: (row: Read, _: unknown, context: Context) => endOf(row, row.to, context),
    other: (row: Read, _: unknown, context: Context) => endOf(row, row.other ?? row.to, context),
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
