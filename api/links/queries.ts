import type { EntityRow } from '../entities/queries.ts';
import type { Language } from '../errors.ts';
import { type Batched, cypher, type Statement } from '../graph/cypher.ts';

/** A link as the graph keeps it: its properties, with its kind and both ends. */
export interface LinkRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

interface Conditions {
  statuses: readonly string[] | null;
  /** Kinds of the entity that the link reaches. */
  others: readonly string[] | null;
}

export interface Found {
  kind: string;
  /** The entity that the link reaches: requests ask for it nearly always. */
  other: EntityRow;
  link: LinkRow;
  /** The sorting key of the name of that entity. */
  sort: string;
}

type Followed = Batched<Conditions & { language: Language }, Found>;

/** All links that start at many entities, each seen from its parent. */
export const linksOut: Followed = cypher`
  MATCH (a:Entity)-[r:KIND]->(b:Entity) WHERE a.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS of, type(r) AS kind, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort, b {.*} AS other, r {.*} AS link`;

/** The same, of links that end there. */
export const linksIn: Followed = cypher`
  MATCH (a:Entity)<-[r:KIND]-(b:Entity) WHERE a.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS of, type(r) AS kind, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort, b {.*} AS other, r {.*} AS link`;

/** The same, either way. */
export const linksBoth: Followed = cypher`
  MATCH (a:Entity)-[r:KIND]-(b:Entity) WHERE a.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS of, type(r) AS kind, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort, b {.*} AS other, r {.*} AS link`;

interface First extends Conditions {
  language: Language;
  /** The most links of each parent. */
  first: number;
}

type FollowedFirst = Batched<First, Found>;

/** The first by name of the links of one kind that start at each of many entities. */
export const firstOut: FollowedFirst = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)-[r:KIND]->(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, kind, sort, other, link`;

/** The same, of links that end there. */
export const firstIn: FollowedFirst = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)<-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, kind, sort, other, link`;

/** The same, either way. */
export const firstBoth: FollowedFirst = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, kind, sort, other, link`;

type FollowedCounted = Batched<First, Found & { total: number }>;

/** The first by name of the links that start there, and how many there are. */
export const countedOut: FollowedCounted = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)-[r:KIND]->(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    RETURN count(r) AS total }
  CALL { WITH a MATCH (a)-[r:KIND]->(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, total, kind, sort, other, link`;

/** The same, of links that end there. */
export const countedIn: FollowedCounted = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)<-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    RETURN count(r) AS total }
  CALL { WITH a MATCH (a)<-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, total, kind, sort, other, link`;

/** The same, either way. */
export const countedBoth: FollowedCounted = cypher`
  MATCH (a:Entity) WHERE a.id IN $ids
  CALL { WITH a MATCH (a)-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    RETURN count(r) AS total }
  CALL { WITH a MATCH (a)-[r:KIND]-(b:Entity)
    WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
    WITH r, b, (CASE $language WHEN 'FR' THEN b.sortFr ELSE b.sortEn END) AS sort
    ORDER BY sort, r.id LIMIT $first
    RETURN type(r) AS kind, sort, b {.*} AS other, r {.*} AS link }
  RETURN a.id AS of, total, kind, sort, other, link`;

/** The properties that are read of an entity and of a link where a request selects no others. */
const NAMED = '{.id, .kind, .nameFr, .nameEn}';
const ENDS = '{.id, .from, .to, .flowKind}';
const read = new WeakMap<object, Map<string, object>>();

/** The same statement, reading no more of the entity reached and of the link than the request selects. */
export function reading<P, R>(
  statement: Statement<P, R>,
  { wholeOther, wholeLink }: { readonly wholeOther: boolean; readonly wholeLink: boolean },
): Statement<P, R> {
  const all = read.get(statement) ?? new Map<string, object>();
  read.set(statement, all);
  const name = `${wholeOther} ${wholeLink}`;
  const known = all.get(name);
  if (known !== undefined) return known as Statement<P, R>;
  const text = statement.text
    .replace('b {.*} AS other', `b ${wholeOther ? '{.*}' : NAMED} AS other`)
    .replace('r {.*} AS link', `r ${wholeLink ? '{.*}' : ENDS} AS link`);
  const made = { text };
  all.set(name, made);
  return made;
}

export interface Ends {
  statuses: readonly string[] | null;
  fromKinds: readonly string[] | null;
  toKinds: readonly string[] | null;
  /** The moment asked for: a link that began after `last` or ended before `day` is not in force. */
  day: string | null;
  last: string | null;
}

export interface Among {
  kind: string;
  fromFr: string;
  fromEn: string;
  toFr: string;
  toEn: string;
  link: LinkRow;
}

/** Links wherever they are, with the sorting keys of both ends. */
export const linksAmong = cypher<Ends, Among>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses)
    AND ($fromKinds IS NULL OR a.kind IN $fromKinds)
    AND ($toKinds IS NULL OR b.kind IN $toKinds)
    AND ($last IS NULL OR r.since IS NULL OR r.since <= $last)
    AND ($day IS NULL OR r.until IS NULL OR r.until >= $day)
  RETURN type(r) AS kind, a.sortFr AS fromFr, a.sortEn AS fromEn, b.sortFr AS toFr, b.sortEn AS toEn, r {.*} AS link`;

/** The same, found from where they start. */
export const linksFrom = cypher<Ends & { from: readonly string[] }, Among>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  WHERE a.id IN $from
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($fromKinds IS NULL OR a.kind IN $fromKinds)
    AND ($toKinds IS NULL OR b.kind IN $toKinds)
    AND ($last IS NULL OR r.since IS NULL OR r.since <= $last)
    AND ($day IS NULL OR r.until IS NULL OR r.until >= $day)
  RETURN type(r) AS kind, a.sortFr AS fromFr, a.sortEn AS fromEn, b.sortFr AS toFr, b.sortEn AS toEn, r {.*} AS link`;

/** The same, found from where they end. */
export const linksTo = cypher<Ends & { to: readonly string[] }, Among>`
  MATCH (b:Entity)<-[r:KIND]-(a:Entity)
  WHERE b.id IN $to
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($fromKinds IS NULL OR a.kind IN $fromKinds)
    AND ($toKinds IS NULL OR b.kind IN $toKinds)
    AND ($last IS NULL OR r.since IS NULL OR r.since <= $last)
    AND ($day IS NULL OR r.until IS NULL OR r.until >= $day)
  RETURN type(r) AS kind, a.sortFr AS fromFr, a.sortEn AS fromEn, b.sortFr AS toFr, b.sortEn AS toEn, r {.*} AS link`;

/** Links by their ids, which begin with the id of where they start. */
export const linksWithIds: Batched<object, { kind: string; link: LinkRow }> = cypher`
  UNWIND $ids AS id
  MATCH (a:Entity {id: split(id, '--')[0]})-[r]->(:Entity) WHERE r.id = id
  RETURN id AS of, type(r) AS kind, r {.*} AS link`;
