import { cypher } from '../graph/cypher.ts';

export interface Step {
  near: string;
  far: string;
  id: string;
  kind: string;
  status: string;
}

/** The links of one level of a search, seen from the entities that it has reached. */
export const stepsFrom = cypher<
  { ids: readonly string[]; statuses: readonly string[] | null },
  Step
>`
  MATCH (a:Entity)-[r:KIND]-(b:Entity) WHERE a.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses)
  RETURN a.id AS near, b.id AS far, r.id AS id, type(r) AS kind, r.status AS status`;
