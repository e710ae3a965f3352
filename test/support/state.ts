/** All that a graph holds, as a reader can tell it apart: counts and a digest of every property. */
import { createHash } from 'node:crypto';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';

type Things = { kind: string; whole: Record<string, unknown> };

// Labels come in no promised order, so a thing is told by its kind.
const entities = cypher<object, Things>`
  MATCH (n:Entity) RETURN n.kind AS kind, n {.*} AS whole ORDER BY n.id`;
const links = cypher<object, Things & { from: string; to: string }>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN type(r) AS kind, r {.*} AS whole, a.id AS from, b.id AS to ORDER BY r.id`;
const citations = cypher<object, Things & { source: string | null }>`
  MATCH (n:Citation) OPTIONAL MATCH (n)-[:\`IN\`]->(d:Document)
  RETURN 'Citation' AS kind, n {.*} AS whole, d.id AS source ORDER BY n.id`;
const quantities = cypher<object, Things>`
  MATCH (n:Quantity) RETURN 'Quantity' AS kind, n {.*} AS whole ORDER BY n.id`;
const absences = cypher<object, Things>`
  MATCH (n:Absence) RETURN 'Absence' AS kind, n {.*} AS whole ORDER BY n.id`;
const values = cypher<object, Things>`
  MATCH (n:Value) RETURN 'Value' AS kind, n {.*} AS whole ORDER BY n.id`;
const revision = cypher<object, { number: number }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number`;

const ALL = { entities, links, citations, quantities, absences, values };

export interface Held {
  readonly counts: Readonly<Record<string, number>>;
  /** A digest of every id, end, label and property. */
  readonly things: string;
  readonly revision: number;
}

export async function held(graph: Graph): Promise<Held> {
  const digest = createHash('sha256');
  const counts: Record<string, number> = {};
  for (const [name, statement] of Object.entries(ALL)) {
    const rows = await graph.read(statement, {});
    counts[name] = rows.length;
    for (const row of rows) digest.update(`${canonical(row)}\n`);
  }
  const [row] = await graph.read(revision, {});
  return { counts, things: digest.digest('hex'), revision: row?.number ?? 0 };
}

/** JSON with sorted keys: engines give properties in orders of their own. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
