/** From the filter of a request to the ids that pass it, in the order asked for. */
import type { Context } from '../context.ts';
import { forKind } from '../graph/cypher.ts';
import { moment } from './moments.ts';
import * as queries from './queries.ts';

type LinkCondition = Partial<queries.LinkCondition> &
  Pick<queries.LinkCondition, 'kind' | 'direction'>;

/** The SDL's `EntityFilter`: everything may be absent or null. */
export type EntityFilter = { readonly [K in keyof queries.Filter]?: queries.Filter[K] } & {
  readonly text?: string | null;
  readonly places?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly having?: readonly LinkCondition[] | null;
  readonly lacking?: readonly LinkCondition[] | null;
};

export type EntityOrder = 'NAME' | 'SINCE' | 'NEWEST';

interface Passing {
  readonly id: string;
  readonly sortFr: string;
  readonly sortEn: string;
  readonly since: string | null;
}

const NOTHING: queries.Filter = {
  ids: null,
  kinds: null,
  statuses: null,
  named: null,
  day: null,
  last: null,
  legalForms: null,
  freedoms: null,
  licences: null,
  programmeKinds: null,
  policyKinds: null,
  needKinds: null,
  statementKinds: null,
  questionKinds: null,
  eventKinds: null,
  placeKinds: null,
  documentKinds: null,
  conceptKinds: null,
};

/** @param label a kind of the vocabulary, or `Entity` for all of them. */
export async function passing(
  label: string,
  filter: EntityFilter,
  orderBy: EntityOrder,
  context: Context,
): Promise<string[]> {
  const { text, places, sources, asOf, having, lacking, ids, ...plain } = filter;
  const sets = await Promise.all([
    ids === null || ids === undefined ? null : new Set(ids),
    text ? context.search.ids(text) : null,
    places ? inPlaces(places, context) : null,
    sources ? idsOf(context.graph.read(queries.citedBy, { ids: sources })) : null,
    having ? withAny(having, context) : null,
  ]);
  const without = lacking ? await withAny(lacking, context) : new Set<string>();
  const candidates = intersection(sets.filter((set) => set !== null));
  const rows = await context.graph.read(forKind(queries.passing, label), {
    ...NOTHING,
    ...defined(plain),
    ...moment(asOf),
    ids: candidates === null ? null : [...candidates],
  });
  return rows
    .filter(({ id }) => !without.has(id))
    .sort(ordered(orderBy, context))
    .map(({ id }) => id);
}

/** What is in all sets; null where there is no set to restrict to. */
function intersection(sets: readonly ReadonlySet<string>[]): Set<string> | null {
  const [first, ...others] = sets;
  if (first === undefined) return null;
  return new Set([...first].filter((id) => others.every((set) => set.has(id))));
}

async function inPlaces(places: readonly string[], context: Context): Promise<Set<string>> {
  const all = await context.graph.read(queries.within, { ids: places });
  return idsOf(context.graph.read(queries.inPlaces, { ids: all.map(({ id }) => id) }));
}

async function withAny(
  conditions: readonly LinkCondition[],
  context: Context,
): Promise<Set<string>> {
  const sets = await Promise.all(
    conditions.map((condition) =>
      idsOf(context.graph.read(queries.withLink, { statuses: null, others: null, ...condition })),
    ),
  );
  return new Set(sets.flatMap((set) => [...set]));
}

const idsOf = async (rows: Promise<readonly { id: string }[]>) =>
  new Set((await rows).map(({ id }) => id));

function ordered(orderBy: EntityOrder, { language }: Context) {
  const name = language === 'FR' ? 'sortFr' : 'sortEn';
  const byName = (a: Passing, b: Passing) => compare(a[name], b[name]) || compare(a.id, b.id);
  if (orderBy === 'NAME') return byName;
  const sign = orderBy === 'NEWEST' ? -1 : 1;
  return (a: Passing, b: Passing) => {
    if (a.since === null || b.since === null)
      return Number(a.since === null) - Number(b.since === null) || byName(a, b);
    return sign * compare(a.since, b.since) || byName(a, b);
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const defined = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;
