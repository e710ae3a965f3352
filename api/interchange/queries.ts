import { cypher } from '../graph/cypher.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** All ids in their order. A table is read by them, page after page. */
export const everyEntityId = cypher<object, { id: string }>`
  MATCH (e:Entity) RETURN e.id AS id ORDER BY e.id`;

export const everyLinkId = cypher<object, { id: string; from: string }>`
  MATCH (a:Entity)-[r]->(:Entity) RETURN r.id AS id, a.id AS from ORDER BY r.id`;

export const entitiesOf = cypher<{ ids: readonly string[] }, { entity: Properties }>`
  UNWIND $ids AS id
  MATCH (e:Entity {id: id}) RETURN e {.*} AS entity ORDER BY e.id`;

export interface LinkRow {
  kind: string;
  link: Properties;
  fromFr: string;
  fromEn: string;
  toFr: string;
  toEn: string;
}

/** Links are found by their starts, which have an index. */
export const linksOf = cypher<{ starts: readonly string[]; ids: readonly string[] }, LinkRow>`
  UNWIND $starts AS start
  MATCH (a:Entity {id: start})-[r]->(b:Entity) WHERE r.id IN $ids
  RETURN type(r) AS kind, r {.*} AS link, coalesce(a.nameFr, a.nameEn) AS fromFr, coalesce(a.nameEn, a.nameFr) AS fromEn,
    coalesce(b.nameFr, b.nameEn) AS toFr, coalesce(b.nameEn, b.nameFr) AS toEn
  ORDER BY r.id`;

export const citationsOf = cypher<
  { ids: readonly string[] },
  { of: string; source: string; quote: string | null }
>`
  UNWIND $ids AS id
  MATCH (c:Citation {of: id})
  RETURN c.of AS of, c.source AS source, c.quote AS quote, c.id AS id ORDER BY of, source, id`;
