import { type Batched, cypher } from '../graph/cypher.ts';

/** The properties of an entity, as the graph keeps them. */
export interface EntityRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
}

export const entityOf: Batched<object, { entity: EntityRow }> = cypher`
  MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS of, e {.*} AS entity`;

/** The heirs of ids that were merged: a merged id keeps answering, as a node of its own that names its heir. */
export const heirOf: Batched<object, { heir: string }> = cypher`
  MATCH (m:Merged) WHERE m.id IN $ids RETURN m.id AS of, m.into AS heir`;

/** A place and all that lies within it. Found upwards from the places, which are few: a city holds thousands of actors. */
export const within = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (p:Place)-[:PART_OF|LOCATED_IN*0..5]->(q:Entity:Place) WHERE q.id IN $ids
  RETURN DISTINCT p.id AS id`;

/** Who is there, with the link that says so. */
export const inPlaces = cypher<{ ids: readonly string[] }, { id: string; link: string }>`
  MATCH (p:Entity:Place)<-[r:LOCATED_IN|ACTIVE_IN|HELD_AT]-(e:Entity) WHERE p.id IN $ids
  RETURN e.id AS id, r.id AS link`;

/** What each of these documents is cited for. */
export const citedIn = cypher<{ ids: readonly string[] }, { id: string; source: string }>`
  MATCH (d:Entity:Document)<-[:\`IN\`]-(c:Citation) WHERE d.id IN $ids
  RETURN c.of AS id, d.id AS source`;

/** The direct parts of documents, such as comments. */
export const partsOfDocuments = cypher<{ ids: readonly string[] }, { whole: string; part: string }>`
  MATCH (w:Entity:Document)<-[:PART_OF]-(d:Document) WHERE w.id IN $ids
  RETURN w.id AS whole, d.id AS part`;

/** The statuses of a link, and the kinds of what is at its other end. */
interface Linked {
  statuses: readonly string[] | null;
  others: readonly string[] | null;
}

/** Those at which a link of this kind starts. */
export const withLinkOut = cypher<Linked, { id: string }>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN DISTINCT a.id AS id`;

/** Those at which one ends. */
export const withLinkIn = cypher<Linked, { id: string }>`
  MATCH (b:Entity)-[r:KIND]->(a:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN DISTINCT a.id AS id`;

/** Those at which a link starts that ends at one of these: found from there. */
export const withLinkOutTo = cypher<Linked & { ids: readonly string[] }, { id: string }>`
  MATCH (b:Entity)<-[r:KIND]-(a:Entity) WHERE b.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN DISTINCT a.id AS id`;

/** Those at which a link ends that starts at one of these. */
export const withLinkInFrom = cypher<Linked & { ids: readonly string[] }, { id: string }>`
  MATCH (b:Entity)-[r:KIND]->(a:Entity) WHERE b.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN DISTINCT a.id AS id`;

/** The same four with the link of each, where only links that some documents support count. */
export const linkOut = cypher<Linked, { id: string; link: string }>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS id, r.id AS link`;

export const linkIn = cypher<Linked, { id: string; link: string }>`
  MATCH (b:Entity)-[r:KIND]->(a:Entity)
  WHERE ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS id, r.id AS link`;

export const linkOutTo = cypher<Linked & { ids: readonly string[] }, { id: string; link: string }>`
  MATCH (b:Entity)<-[r:KIND]-(a:Entity) WHERE b.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS id, r.id AS link`;

export const linkInFrom = cypher<Linked & { ids: readonly string[] }, { id: string; link: string }>`
  MATCH (b:Entity)-[r:KIND]->(a:Entity) WHERE b.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses) AND ($others IS NULL OR b.kind IN $others)
  RETURN a.id AS id, r.id AS link`;

/** Entities that have a rank among others, such as the first need of a text. */
export const ranked = cypher<object, { id: string; rank: number }>`
  MATCH (e:Entity) WHERE e.\`order\` IS NOT NULL RETURN e.id AS id, e.\`order\` AS rank`;

/** All words that are written about entities. */
export const allWords = cypher<
  object,
  { id: string; names: readonly (string | null)[]; texts: readonly (string | null)[] }
>`
  MATCH (e:Entity)
  RETURN e.id AS id, [e.nameFr, e.nameEn] + coalesce(e.aliases, []) AS names,
    [e.descriptionFr, e.descriptionEn, e.noteFr, e.noteEn] AS texts`;
