import { cypher } from '../graph/cypher.ts';

/** Statements that are about one of these entities. */
export const statementsAbout = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (s:Statement)-[:ABOUT]->(e:Entity) WHERE e.id IN $ids RETURN DISTINCT s.id AS id`;
