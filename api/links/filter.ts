/** From the filter of a request to the links that pass it, by kind and then by names. */
import type { Context } from '../context.ts';
import { moment } from '../entities/moments.ts';
import { citedBy } from '../entities/queries.ts';
import { type Ends, type LinkRow, linksAmong } from './queries.ts';

/** The SDL's `LinkFilter`: everything may be absent or null. */
export type LinkFilter = Partial<Omit<Ends, 'day' | 'last'>> & {
  readonly sources?: readonly string[] | null;
  readonly asOf?: string | null;
};

const EVERYTHING: Ends = {
  kinds: null,
  statuses: null,
  from: null,
  to: null,
  fromKinds: null,
  toKinds: null,
  day: null,
  last: null,
};

export async function linksWhere(filter: LinkFilter, context: Context): Promise<LinkRow[]> {
  const { sources, asOf, ...plain } = filter;
  const [rows, said] = await Promise.all([
    context.graph.read(linksAmong, { ...EVERYTHING, ...plain, ...moment(asOf) }),
    sources ? context.graph.read(citedBy, { ids: sources }) : null,
  ]);
  const cited = said && new Set(said.map(({ id }) => id));
  const [from, to] =
    context.language === 'FR' ? (['fromFr', 'toFr'] as const) : (['fromEn', 'toEn'] as const);
  const key = (row: (typeof rows)[number]) =>
    `${row.kind}\n${row[from]}\n${row[to]}\n${row.link.id}`;
  return rows
    .filter(({ link }) => cited === null || cited.has(link.id))
    .map((row) => ({ key: key(row), link: { ...row.link, kind: row.kind } }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ link }) => link);
}
