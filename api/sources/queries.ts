import { type Batched, cypher } from '../graph/cypher.ts';

export interface CitationRow extends Record<string, unknown> {
  readonly id: string;
  readonly of: string;
  readonly source: string;
  readonly fields?: readonly string[];
  readonly quote?: string;
  readonly locator?: string;
}

/** Quantities, absences and differing values, told apart by their label. */
export interface PartRow extends Record<string, unknown> {
  readonly id: string;
  readonly of: string;
}

export const citationsFor: Batched<object, { citation: CitationRow }> = cypher`
  MATCH (c:Citation) WHERE c.of IN $ids RETURN c.of AS of, c {.*} AS citation`;

export const quantitiesFor: Batched<object, { part: PartRow }> = cypher`
  MATCH (n:Quantity) WHERE n.of IN $ids RETURN n.of AS of, n {.*} AS part`;

export const absencesFor: Batched<object, { part: PartRow }> = cypher`
  MATCH (n:Absence) WHERE n.of IN $ids RETURN n.of AS of, n {.*} AS part`;

export const valuesFor: Batched<object, { part: PartRow }> = cypher`
  MATCH (n:Value) WHERE n.of IN $ids RETURN n.of AS of, n {.*} AS part`;

/** Everything that a document is cited for. The pattern starts where the index is: the embedded engine keeps its order. */
export const supportedBy: Batched<object, { citation: CitationRow }> = cypher`
  MATCH (d:Entity:Document)<-[:\`IN\`]-(c:Citation) WHERE d.id IN $ids
  RETURN d.id AS of, c {.*} AS citation`;

export const partsWithIds: Batched<object, { part: PartRow; label: string }> = cypher`
  MATCH (n:Quantity) WHERE n.id IN $ids RETURN n.id AS of, n {.*} AS part, 'Quantity' AS label
  UNION ALL
  MATCH (n:Absence) WHERE n.id IN $ids RETURN n.id AS of, n {.*} AS part, 'Absence' AS label`;

export const allQuantities = cypher<object, { part: PartRow }>`
  MATCH (n:Quantity) RETURN n {.*} AS part`;

export const allAbsences = cypher<object, { part: PartRow }>`
  MATCH (n:Absence) RETURN n {.*} AS part`;

/** The document that each is directly a part of. */
export const wholeOf: Batched<object, { whole: string }> = cypher`
  MATCH (d:Entity:Document)-[:PART_OF]->(w:Document) WHERE d.id IN $ids
  RETURN d.id AS of, w.id AS whole ORDER BY of, whole`;
