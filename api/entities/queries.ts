import { type Batched, cypher } from '../graph/cypher.ts';

/** The properties of an entity, as the graph keeps them. */
export interface EntityRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
}

export const entityOf: Batched<object, { entity: EntityRow }> = cypher`
  MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS of, e {.*} AS entity`;

/** The heirs of ids that were merged: a merged id keeps answering, as a node of its own that leads to its heir. */
export const heirOf: Batched<object, { entity: EntityRow }> = cypher`
  MATCH (m:Merged)-[:INTO]->(e:Entity) WHERE m.id IN $ids RETURN m.id AS of, e {.*} AS entity`;

/** A place and all that lies within it. Found upwards from the places, which are few: a city holds thousands of actors. */
export const within = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (p:Place)-[:PART_OF|LOCATED_IN*0..5]->(q:Entity:Place) WHERE q.id IN $ids
  RETURN DISTINCT p.id AS id`;

export const inPlaces = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (p:Entity:Place)<-[:LOCATED_IN|ACTIVE_IN|HELD_AT]-(e:Entity) WHERE p.id IN $ids
  RETURN DISTINCT e.id AS id`;

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
