import { cypher } from '../graph/cypher.ts';

/** Statements that are about one of these entities. */
export const statementsAbout = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (e:Entity)<-[:ABOUT]-(s:Statement) WHERE e.id IN $ids RETURN DISTINCT s.id AS id`;
