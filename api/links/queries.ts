import type { Batched } from '../context.ts';
import { cypher } from '../graph/cypher.ts';

/** A link as the graph keeps it: its properties, with its kind and both ends. */
export interface LinkRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export interface LinkFilter {
  kinds: readonly string[] | null;
  statuses: readonly string[] | null;
  others: readonly string[] | null;
  direction: string;
}

interface Found {
  kind: string;
  other: string;
  sortFr: string;
  sortEn: string;
  link: LinkRow;
}

/** All links of many entities, each seen from its parent. */
export const linksOf: Batched<LinkFilter, Found> = cypher`
  MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id IN $ids
    AND ($kinds IS NULL OR type(r) IN $kinds)
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($others IS NULL OR b.kind IN $others)
    AND ($direction = 'BOTH' OR ($direction = 'OUT' AND r.from = a.id) OR ($direction = 'IN' AND r.to = a.id))
  RETURN a.id AS of, type(r) AS kind, b.id AS other, b.sortFr AS sortFr, b.sortEn AS sortEn, r {.*} AS link`;

export interface Ends {
  statuses: readonly string[] | null;
  fromKinds: readonly string[] | null;
  toKinds: readonly string[] | null;
  /** The moment asked for: what began after `last` or ended before `day` is not in force. */
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
