import { cypher } from '../graph/cypher.ts';

export type Properties = Readonly<Record<string, unknown>>;

export const everyEntity = cypher<object, { entity: Properties }>`
  MATCH (e:Entity) RETURN e {.*} AS entity ORDER BY e.id`;

export const everyLink = cypher<
  object,
  { kind: string; link: Properties; fromFr: string; fromEn: string; toFr: string; toEn: string }
>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN type(r) AS kind, r {.*} AS link, coalesce(a.nameFr, a.nameEn) AS fromFr, coalesce(a.nameEn, a.nameFr) AS fromEn,
    coalesce(b.nameFr, b.nameEn) AS toFr, coalesce(b.nameEn, b.nameFr) AS toEn
  ORDER BY r.id`;

export const everyCitation = cypher<
  object,
  { of: string; source: string; quote: string | null; locator: string | null }
>`
  MATCH (c:Citation) RETURN c.of AS of, c.source AS source, c.quote AS quote, c.locator AS locator, c.id AS id
  ORDER BY of, source, id`;
