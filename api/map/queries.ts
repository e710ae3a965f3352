import { cypher } from '../graph/cypher.ts';

export interface DrawnEntity {
  id: string;
  kind: string;
  fr: string | null;
  en: string | null;
  status: string;
  named: boolean | null;
  since: string | null;
  until: string | null;
}

export interface DrawnLink {
  id: string;
  kind: string;
  from: string;
  to: string;
  status: string;
  since: string | null;
  until: string | null;
}

export const drawnEntities = cypher<object, DrawnEntity>`
  MATCH (e:Entity)
  RETURN e.id AS id, e.kind AS kind, e.nameFr AS fr, e.nameEn AS en, e.status AS status,
    e.named AS named, coalesce(e.since, e.date) AS since, e.until AS until
  ORDER BY id`;

export const drawnLinks = cypher<object, DrawnLink>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r.status AS status,
    r.since AS since, r.until AS until
  ORDER BY id`;
