/** The links of an entity, followed either way, as a page. */
import type { Context } from '../context.ts';
import { type Page, type PageArguments, page, sliced } from '../entities/pages.ts';
import { type LinkRow, linksOf } from './queries.ts';

export interface LinkArguments extends PageArguments {
  readonly kinds?: readonly string[] | null;
  readonly direction?: 'OUT' | 'IN' | 'BOTH' | null;
  readonly statuses?: readonly string[] | null;
  readonly others?: readonly string[] | null;
}

/** A link as it is seen from one of its ends. */
export interface SeenLink extends LinkRow {
  readonly seenFrom: string;
  readonly other: string;
}

export async function followed(
  id: string,
  args: LinkArguments,
  context: Context,
): Promise<Page<SeenLink>> {
  const links = await allFollowed(id, args, context);
  const list = `links of ${id}`;
  const slice = sliced(links, list, (link) => link.id, args);
  return page(slice, list, slice.shown, (link) => link.id);
}

export async function allFollowed(
  id: string,
  args: Omit<LinkArguments, 'first' | 'after'>,
  context: Context,
): Promise<SeenLink[]> {
  const rows = await context.each(
    linksOf,
    {
      kinds: args.kinds ?? null,
      statuses: args.statuses ?? null,
      others: args.others ?? null,
      direction: args.direction ?? 'BOTH',
    },
    id,
  );
  const rank = new Map(context.vocabulary.links.map(({ id: kind }, at) => [kind, at]));
  const name = context.language === 'FR' ? 'sortFr' : 'sortEn';
  return rows
    .sort(
      (a, b) =>
        (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
        a[name].localeCompare(b[name]) ||
        (a.link.id < b.link.id ? -1 : 1),
    )
    .map(({ kind, other, link }) => ({ ...link, kind, other, seenFrom: id }));
}

/** The resolver of a field that follows one verb: `develops`, `members`… */
export const follow =
  (kinds: string | readonly string[], direction: 'OUT' | 'IN' | 'BOTH' = 'OUT') =>
  (
    { id }: { id: string },
    args: PageArguments & { statuses?: readonly string[] | null },
    context: Context,
  ) =>
    followed(id, { ...args, kinds: [kinds].flat(), direction }, context);
