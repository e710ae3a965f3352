/** All facts of a graph by label and id, whole: for comparing two states. */
import { cypher, forKind } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { MARKS, PARTS, type Thing } from '../../api/graph/things.ts';

type Row = { id: string; kind: string; properties: Record<string, unknown> };

const entities = cypher<object, Row>`
  MATCH (n:Entity) RETURN n.id AS id, n.kind AS kind, n {.*} AS properties`;
const links = cypher<object, Row & { from: string; to: string }>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r {.*} AS properties`;
const citations = cypher<object, Row & { source: string }>`
  MATCH (n:Citation)-[:\`IN\`]->(d:Entity)
  RETURN n.id AS id, 'Citation' AS kind, d.id AS source, n {.*} AS properties`;
const parts = cypher<object, Row>`
  MATCH (n:KIND) RETURN n.id AS id, 'KIND' AS kind, n {.*} AS properties`;

export async function allThings(graph: Graph): Promise<Map<string, Thing>> {
  const all: Thing[] = [
    ...(await graph.read(entities, {})).map((one) => ({ label: 'Entity' as const, ...one })),
    ...(await graph.read(links, {})).map((one) => ({ label: 'Link' as const, ...one })),
    ...(await graph.read(citations, {})).map((one) => ({ label: 'Citation' as const, ...one })),
  ];
  for (const label of [...PARTS, ...MARKS] as const)
    for (const one of await graph.read(forKind(parts, label), {})) all.push({ label, ...one });
  return new Map(all.map((one) => [`${one.label} ${one.id}`, one]));
}
