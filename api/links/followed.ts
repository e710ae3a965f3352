/** The links of an entity, followed either way, as a page. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { checkPageSize, type Page, type PageArguments, page, sliced } from '../entities/pages.ts';
import type { EntityRow } from '../entities/queries.ts';
import { forKinds } from '../graph/cypher.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import {
  countedBoth,
  countedIn,
  countedOut,
  type Found,
  firstBoth,
  firstIn,
  firstOut,
  type LinkRow,
  linksBoth,
  linksIn,
  linksOut,
  reading,
} from './queries.ts';
import { type Selected, selectedIn } from './selected.ts';

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
  /** The entity at its other end, read with it: at least its id, kind and names. */
  readonly reached: EntityRow;
}

const FOLLOWED = { OUT: linksOut, IN: linksIn, BOTH: linksBoth } as const;
const FIRST = { OUT: firstOut, IN: firstIn, BOTH: firstBoth } as const;
const COUNTED = { OUT: countedOut, IN: countedIn, BOTH: countedBoth } as const;
const WHOLE: Selected = { total: true, wholeOther: true, wholeLink: true };

export async function followed(
  id: string,
  args: LinkArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Page<SeenLink>> {
  checkPageSize(args.first);
  const list = `links of ${id}`;
  const selected = selectedIn(info);
  if (args.kinds?.length === 1 && !args.after && !args.skip) {
    const { rows, total } = await firstFrom(id, args.kinds, args, selected, context);
    return shown({ start: 0, total, shown: rows });
  }
  return shown(
    sliced(await foundFrom(id, args, selected, context), list, ({ link }) => link.id, args),
  );

  function shown(slice: Slice): Page<SeenLink> {
    const nodes = slice.shown.map((one) => seen(one, id));
    return page(slice, list, nodes, (link) => link.id);
  }
}

interface Slice {
  readonly start: number;
  readonly total: number;
  readonly shown: readonly Found[];
}

/** The first page of one kind: the database orders and cuts, so that a hub costs no more than a page. */
async function firstFrom(
  id: string,
  kinds: readonly string[],
  { first, direction, statuses = null, others = null }: LinkArguments,
  selected: Selected,
  context: Context,
): Promise<{ rows: readonly Found[]; total: number }> {
  const args = { statuses, others, language: context.language, first };
  const way = direction ?? 'BOTH';
  if (!selected.total) {
    const rows = await context.each(forKinds(reading(FIRST[way], selected), kinds), args, id);
    return { rows: rows.sort(byName), total: rows.length };
  }
  const rows = await context.each(forKinds(reading(COUNTED[way], selected), kinds), args, id);
  return { rows: rows.sort(byName), total: rows[0]?.total ?? 0 };
}

type Followed = Omit<LinkArguments, 'first' | 'after'>;

export async function allFollowed(
  id: string,
  args: Followed,
  context: Context,
): Promise<SeenLink[]> {
  return (await foundFrom(id, args, WHOLE, context)).map((one) => seen(one, id));
}

/** By kind, in the order of the vocabulary, then by name. */
async function foundFrom(
  id: string,
  args: Followed,
  selected: Selected,
  context: Context,
): Promise<Found[]> {
  const { kinds = null, statuses = null, others = null } = args;
  if (kinds?.length === 0) return [];
  const question = forKinds(reading(FOLLOWED[args.direction ?? 'BOTH'], selected), kinds);
  const { language } = context;
  const rows = await context.each(question, { statuses, others, language }, id);
  const rank = ranks(context.vocabulary);
  return rows.sort((a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || byName(a, b));
}

const byName = (a: Found, b: Found) => compare(a.sort, b.sort) || compare(a.link.id, b.link.id);

const seen = ({ kind, other, link }: Found, id: string): SeenLink => ({
  ...link,
  kind,
  other: other.id,
  reached: other,
  seenFrom: id,
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const known = new WeakMap<Vocabulary, ReadonlyMap<string, number>>();

/** The position of each kind of link in the vocabulary. */
function ranks(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const ranked = known.get(vocabulary) ?? new Map(vocabulary.links.map(({ id }, at) => [id, at]));
  known.set(vocabulary, ranked);
  return ranked;
}

/** The resolver of a field that follows one verb: `develops`, `members`… */
export const follow =
  (kinds: string | readonly string[], direction: 'OUT' | 'IN' | 'BOTH' = 'OUT') =>
  (
    { id }: { id: string },
    args: PageArguments & { statuses?: readonly string[] | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    followed(id, { ...args, kinds: [kinds].flat(), direction }, context, info);
