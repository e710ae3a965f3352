import { cypher } from '../graph/cypher.ts';

/** Statements that are about one of these entities. */
export const statementsAbout = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (s:Statement)-[:ABOUT]->(e:Entity) WHERE e.id IN $ids RETURN DISTINCT s.id AS id`;

/** What these documents, or their parts, are cited for. */
export const citedIn = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (c:Citation)-[:\`IN\`]->(d:Document)
  WHERE d.id IN $ids OR EXISTS { MATCH (d)-[:PART_OF]->(w:Document) WHERE w.id IN $ids }
  RETURN DISTINCT c.of AS id`;
