/** From the filter of a request to the ids that pass it, in the order asked for. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import type { EntityFact } from '../snapshot/queries.ts';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { compare } from '../snapshot/sorted.ts';
import { named as byNameIn, type Table } from '../snapshot/table.ts';
import { type FilterField, filterFields } from '../vocabulary/vocabulary.ts';
import { refused } from '../words/refusing.ts';
import { known } from './known.ts';
import { type LinkCondition, withAny } from './linked.ts';
import { type Moment, moment } from './moments.ts';
import * as queries from './queries.ts';
import { supportedBy } from './scope.ts';
import { writtenOf } from './wording.ts';

/** The conditions on a column of the table. Those on the choices of a kind come from the vocabulary. */
const COLUMNS = {
  ids: 'id',
  kinds: 'kind',
  statuses: 'status',
  licences: 'licence',
} as const satisfies Record<string, keyof EntityFact>;

/** The SDL's `EntityFilter`: everything may be absent or null. */
export type EntityFilter = { readonly [K in keyof typeof COLUMNS]?: readonly string[] | null } & {
  /** The conditions that the vocabulary gives, e.g. `legalForms`. */
  readonly [condition: string]: unknown;
  readonly named?: boolean | null;
  readonly text?: string | null;
  readonly fullText?: string | null;
  readonly not?: EntityFilter | null;
  readonly places?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
  readonly sourcesAtLeast?: number | null;
  readonly asOf?: string | null;
  readonly having?: readonly LinkCondition[] | null;
  readonly havingAll?: readonly LinkCondition[] | null;
  readonly lacking?: readonly LinkCondition[] | null;
  readonly began?: { readonly since?: string | null; readonly until?: string | null } | null;
  readonly dated?: boolean | null;
};

export type EntityOrder = 'NAME' | 'SINCE' | 'NEWEST' | 'RANK';

/** Filters within filters: each level is a walk of its own. */
const MOST_WITHIN = 3;

/** @param label a kind of the vocabulary, or `Entity` for all of them. */
export async function passing(
  label: string,
  filter: EntityFilter,
  orderBy: EntityOrder,
  context: Context,
  within = 0,
): Promise<readonly string[]> {
  if (within > MOST_WITHIN)
    throw refused('filter', ({ between }) => between('filter', 0, MOST_WITHIN));
  const { ids: named, text, fullText, places, sources, having, havingAll, lacking, not } = filter;
  const ids = named ? await known(named, context, undefined, 'ids') : null;
  const scope = sources
    ? await supportedBy({ sources, sourcesAtLeast: filter.sourcesAtLeast ?? null }, context)
    : null;
  // One document is enough for a link: what must be supported by several is the entity.
  const links =
    scope === null || (filter.sourcesAtLeast ?? 1) <= 1
      ? scope
      : await supportedBy({ sources: sources ?? [] }, context);
  const meeting = (one: object) =>
    passing('Entity', one as EntityFilter, 'NAME', context, within + 1);
  const asked = { scope: links, meeting };
  const { day, last } = moment(filter.asOf);
  const [{ table }, without, ...sets] = await Promise.all([
    snapshotOf(context.graph, context.vocabulary),
    lacking ? withAny(lacking, asked, context) : new Set<string>(),
    ids && new Set(ids),
    text ? context.search.ids(text) : null,
    fullText ? writtenOf(fullText, context) : null,
    places ? inPlaces(places, links, context) : null,
    scope,
    having ? withAny(having, asked, context) : null,
    ...(havingAll ?? []).map((condition) => withAny([condition], asked, context)),
  ]);
  const kept = sets.filter((set) => set !== null);
  const tests = conditions(filter, { day, last }, filterFields(context.vocabulary.kinds));
  for (const set of kept) tests.push(({ id }) => set.has(id));
  if (not) {
    const others = new Set(await passing(label, not, 'NAME', context, within + 1));
    tests.push(({ id }) => !others.has(id));
  }
  if (without.size > 0) tests.push(({ id }) => !without.has(id));
  // Most lists are asked for whole, page by page: their order is known.
  if (tests.length === 0 && orderBy === 'NAME') return table.idsByName(label, context.language);
  const found = candidates(table, kept, label, context.language).filter((row) =>
    tests.every((passes) => passes(row)),
  );
  if (orderBy === 'NAME') return found.map(({ id }) => id);
  const order = orderBy === 'RANK' ? await byRank(context) : byDate(orderBy, context);
  return [...found].sort(order).map(({ id }) => id);
}

/** By how much a set must be smaller than the table for sorting it to cost less than a walk through all. */
const SMALL = 16;

/** In the order of their names: all of a kind, or what the smallest of the sets holds. */
function candidates(
  table: Table,
  within: readonly ReadonlySet<string>[],
  label: string,
  language: Language,
): readonly EntityFact[] {
  const [smallest] = [...within].sort((a, b) => a.size - b.size);
  if (smallest === undefined || smallest.size * SMALL > table.size)
    return table.byName(label, language);
  return [...smallest]
    .flatMap((id) => table.of(id) ?? [])
    .filter(({ kind }) => label === 'Entity' || kind === label)
    .sort(byNameIn(language));
}

/** A test for each condition that the filter gives, and none for those that it leaves open. */
function conditions(
  filter: EntityFilter,
  { day, last }: Moment,
  fields: readonly FilterField[],
): ((row: EntityFact) => boolean)[] {
  const tests: ((row: EntityFact) => boolean)[] = [];
  const keep = (values: unknown, read: (row: EntityFact) => unknown) => {
    if (!Array.isArray(values)) return;
    const wanted = new Set<unknown>(values);
    tests.push((row) => wanted.has(read(row)));
  };
  for (const [name, column] of Object.entries(COLUMNS)) keep(filter[name], (row) => row[column]);
  fields.forEach((field, at) => {
    keep(filter[field.filter], (row) => row.choices[at]);
  });
  const { named, dated } = filter;
  const from = moment(filter.began?.since).day;
  const to = moment(filter.began?.until).last;
  if (typeof named === 'boolean') tests.push((row) => (row.named !== false) === named);
  if (typeof dated === 'boolean') tests.push(({ since }) => (since !== null) === dated);
  if (from !== null) tests.push(({ since }) => since !== null && since >= from);
  if (to !== null) tests.push(({ since }) => since !== null && since <= to);
  if (last !== null) tests.push(({ since }) => since === null || since <= last);
  if (day !== null) tests.push(({ until }) => until === null || until >= day);
  return tests;
}

/** @param scope only by links that some documents support; null for any */
async function inPlaces(
  named: readonly string[],
  scope: ReadonlySet<string> | null,
  context: Context,
): Promise<Set<string>> {
  const places = await known(named, context, 'Place', 'places');
  const all = await context.graph.read(queries.within, { ids: places });
  const rows = await context.graph.read(queries.inPlaces, { ids: all.map(({ id }) => id) });
  return new Set(rows.flatMap(({ id, link }) => (scope === null || scope.has(link) ? [id] : [])));
}

/** Those with a rank first, and then by name. */
async function byRank({ graph, language }: Context) {
  const rows = await graph.read(queries.ranked, {});
  const ranks = new Map(rows.map(({ id, rank }) => [id, rank]));
  const byName = byNameIn(language);
  const rankOf = ({ id }: EntityFact) => ranks.get(id) ?? Number.POSITIVE_INFINITY;
  return (a: EntityFact, b: EntityFact) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    return first === second ? byName(a, b) : first - second;
  };
}

function byDate(orderBy: 'SINCE' | 'NEWEST', { language }: Context) {
  const byName = byNameIn(language);
  const sign = orderBy === 'NEWEST' ? -1 : 1;
  return (a: EntityFact, b: EntityFact) => {
    if (a.since === null || b.since === null) {
      return Number(a.since === null) - Number(b.since === null) || byName(a, b);
    }
    return sign * compare(a.since, b.since) || byName(a, b);
  };
}
