/** From the filter of a request to the links that pass it, by kind and then by names. */
import type { Context } from '../context.ts';
import { known } from '../entities/known.ts';
import { moment } from '../entities/moments.ts';
import { supportedBy } from '../entities/scope.ts';
import { forKinds } from '../graph/cypher.ts';
import { pause } from '../threads/turns.ts';
import { filterFields } from '../vocabulary/vocabulary.ts';
import { type Among, type Ends, type LinkRow, linksAmong, linksFrom, linksTo } from './queries.ts';

/** The SDL's `LinkFilter`: everything may be absent or null. */
export type LinkFilter = Partial<Omit<Ends, 'day' | 'last'>> & {
  readonly kinds?: readonly string[] | null;
  readonly from?: readonly string[] | null;
  readonly to?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
  readonly sourcesAtLeast?: number | null;
  readonly asOf?: string | null;
  readonly reportedBy?: readonly string[] | null;
  /** The conditions that the vocabulary gives, e.g. `stances`. */
  readonly [condition: string]: unknown;
};

/** A link passes when each of its own fields that the filter speaks of has one of the values asked for. */
function conditions(filter: LinkFilter, { vocabulary }: Context) {
  const fields = [{ id: 'reportedBy', filter: 'reportedBy' }, ...filterFields(vocabulary.links)];
  const wanted = fields.flatMap(({ id, filter: name }) => {
    const values = filter[name];
    return Array.isArray(values) ? [{ id, values: new Set<unknown>(values) }] : [];
  });
  return (link: LinkRow) => wanted.every(({ id, values }) => values.has(link[id]));
}

/** The filter with the ids of entities that exist: a merged one stands for its heir. */
async function checked(filter: LinkFilter, context: Context): Promise<LinkFilter> {
  const found: Record<string, readonly string[]> = {};
  for (const field of ['from', 'to', 'reportedBy'] as const) {
    const ids = filter[field];
    if (ids) found[field] = await known(ids, context, undefined, field);
  }
  return { ...filter, ...found };
}

/** The links that a request asks for. @throws NOT_FOUND for an id that names nothing */
export const linksAsked = async (filter: LinkFilter, context: Context): Promise<LinkRow[]> =>
  linksWhere(await checked(filter, context), context);

/** @param filter with ids of entities that exist */
export async function linksWhere(filter: LinkFilter, context: Context): Promise<LinkRow[]> {
  const { sources, sourcesAtLeast = null } = filter;
  const [rows, cited] = await Promise.all([
    rowsWhere(filter, context),
    sources ? supportedBy({ sources, sourcesAtLeast }, context) : null,
  ]);
  // Others are served between two lists of one request.
  await pause();
  const fits = conditions(filter, context);
  const [from, to] =
    context.language === 'FR' ? (['fromFr', 'toFr'] as const) : (['fromEn', 'toEn'] as const);
  const key = (row: Among) => `${row.kind}\n${row[from]}\n${row[to]}\n${row.link.id}`;
  return rows
    .filter(({ link }) => (cited === null || cited.has(link.id)) && fits(link))
    .map((row) => ({ key: key(row), link: { ...row.link, kind: row.kind } }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ link }) => link);
}

/** Found from the smaller end that is given; from all links of the kinds where none is. */
async function rowsWhere(filter: LinkFilter, { graph }: Context): Promise<Among[]> {
  const { from, to, kinds = null } = filter;
  const { statuses = null, fromKinds = null, toKinds = null } = filter;
  const ends: Ends = { statuses, fromKinds, toKinds, ...moment(filter.asOf) };
  if (kinds?.length === 0) return [];
  if (from && (!to || from.length <= to.length)) {
    const rows = await graph.read(forKinds(linksFrom, kinds), { ...ends, from });
    return to ? rows.filter(({ link }) => to.includes(link.to)) : rows;
  }
  if (to) {
    const rows = await graph.read(forKinds(linksTo, kinds), { ...ends, to });
    return from ? rows.filter(({ link }) => from.includes(link.from)) : rows;
  }
  return graph.read(forKinds(linksAmong, kinds), ends);
}
