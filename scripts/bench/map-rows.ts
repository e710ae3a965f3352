/** The rows of the map as a program without a read model asks for them: what B3 drains, and checks the columns by. */
import { cypher } from '../../api/graph/cypher.ts';

export const mapEntities = cypher<object, object>`
  MATCH (e:Entity)
  RETURN e.id AS id, e.kind AS kind, e.nameFr AS fr, e.nameEn AS en, e.status AS status,
    e.named AS named, coalesce(e.since, e.date) AS since, e.until AS until
  ORDER BY id`;

export const mapLinks = cypher<object, object>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r.status AS status,
    r.since AS since, r.until AS until
  ORDER BY id`;
