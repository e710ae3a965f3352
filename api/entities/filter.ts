/** From the filter of a request to the ids that pass it, in the order asked for. */
import type { Context } from '../context.ts';
import { forKind } from '../graph/cypher.ts';
import { type Moment, moment } from './moments.ts';
import * as queries from './queries.ts';
import { tableOf } from './table.ts';

type LinkCondition = Partial<queries.LinkCondition> & {
  readonly kind: string;
  readonly direction: queries.LinkCondition['direction'];
};

/** The conditions that a list of values gives, each with the column that it speaks of. */
const COLUMNS = {
  ids: 'id',
  kinds: 'kind',
  statuses: 'status',
  legalForms: 'legalForm',
  freedoms: 'freedom',
  licences: 'licence',
  programmeKinds: 'programmeKind',
  policyKinds: 'policyKind',
  needKinds: 'needKind',
  statementKinds: 'statementKind',
  questionKinds: 'questionKind',
  eventKinds: 'eventKind',
  placeKinds: 'placeKind',
  documentKinds: 'documentKind',
  conceptKinds: 'conceptKind',
} as const satisfies Record<string, keyof queries.Listed>;

/** The SDL's `EntityFilter`: everything may be absent or null. */
export type EntityFilter = { readonly [K in keyof typeof COLUMNS]?: readonly string[] | null } & {
  readonly named?: boolean | null;
  readonly text?: string | null;
  readonly places?: readonly string[] | null;
  readonly sources?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly having?: readonly LinkCondition[] | null;
  readonly havingAll?: readonly LinkCondition[] | null;
  readonly lacking?: readonly LinkCondition[] | null;
  readonly began?: { readonly from?: string | null; readonly to?: string | null } | null;
  readonly dated?: boolean | null;
};

export type EntityOrder = 'NAME' | 'SINCE' | 'NEWEST';

/** @param label a kind of the vocabulary, or `Entity` for all of them. */
export async function passing(
  label: string,
  filter: EntityFilter,
  orderBy: EntityOrder,
  context: Context,
): Promise<string[]> {
  const { text, places, sources, having, havingAll, lacking } = filter;
  const { day, last } = moment(filter.asOf);
  const [rows, ...sets] = await Promise.all([
    tableOf(context.graph),
    text ? context.search.ids(text) : null,
    places ? inPlaces(places, context) : null,
    sources ? idsOf(context.graph.read(queries.citedBy, { ids: sources })) : null,
    having ? withAny(having, context) : null,
    ...(havingAll ?? []).map((condition) => withAny([condition], context)),
  ]);
  const without = lacking ? await withAny(lacking, context) : new Set<string>();
  const within = sets.filter((set) => set !== null);
  const fits = conditions(label, filter, { day, last });
  return rows
    .filter((row) => fits(row) && !without.has(row.id) && within.every((set) => set.has(row.id)))
    .sort(ordered(orderBy, context))
    .map(({ id }) => id);
}

function conditions(label: string, filter: EntityFilter, { day, last }: Moment) {
  const lists = Object.entries(COLUMNS).flatMap(([name, column]) => {
    const values = filter[name as keyof typeof COLUMNS];
    return values ? [{ column, values: new Set<unknown>(values) }] : [];
  });
  const { named, dated } = filter;
  const from = moment(filter.began?.from).day;
  const to = moment(filter.began?.to).last;
  return (row: queries.Listed): boolean =>
    (label === 'Entity' || row.kind === label) &&
    lists.every(({ column, values }) => values.has(row[column])) &&
    (named === null || named === undefined || (row.named !== false) === named) &&
    (dated === null || dated === undefined || (row.since !== null) === dated) &&
    (from === null || (row.since !== null && row.since >= from)) &&
    (to === null || (row.since !== null && row.since <= to)) &&
    (last === null || row.since === null || row.since <= last) &&
    (day === null || row.until === null || row.until >= day);
}

async function inPlaces(places: readonly string[], context: Context): Promise<Set<string>> {
  const all = await context.graph.read(queries.within, { ids: places });
  return idsOf(context.graph.read(queries.inPlaces, { ids: all.map(({ id }) => id) }));
}

async function withAny(wanted: readonly LinkCondition[], context: Context): Promise<Set<string>> {
  const sets = await Promise.all(
    wanted.map(({ kind, direction, statuses = null, others = null, ids = null }) =>
      idsOf(
        context.graph.read(forKind(queries.withLink, kind), { direction, statuses, others, ids }),
      ),
    ),
  );
  return new Set(sets.flatMap((set) => [...set]));
}

const idsOf = async (rows: Promise<readonly { id: string }[]>) =>
  new Set((await rows).map(({ id }) => id));

function ordered(orderBy: EntityOrder, { language }: Context) {
  const name = language === 'FR' ? 'sortFr' : 'sortEn';
  const byName = (a: queries.Listed, b: queries.Listed) =>
    compare(a[name], b[name]) || compare(a.id, b.id);
  if (orderBy === 'NAME') return byName;
  const sign = orderBy === 'NEWEST' ? -1 : 1;
  return (a: queries.Listed, b: queries.Listed) => {
    if (a.since === null || b.since === null) {
      return Number(a.since === null) - Number(b.since === null) || byName(a, b);
    }
    return sign * compare(a.since, b.since) || byName(a, b);
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
