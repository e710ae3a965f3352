/** What the data set says of itself, and what `/health` counts. */
import { cypher } from './graph/cypher.ts';
import type { Graph } from './graph/graph.ts';

const entityCount = cypher<object, { n: number }>`MATCH (e:Entity) RETURN count(e) AS n`;
const linkCount = cypher<
  object,
  { n: number }
>`MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n`;
const citationCount = cypher<object, { n: number }>`MATCH (c:Citation) RETURN count(c) AS n`;
const revision = cypher<object, { number: number; at: string }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number, v.at AS at`;

export async function counted(graph: Graph): Promise<{ entities: number; links: number }> {
  const [entities] = await graph.read(entityCount, {});
  const [links] = await graph.read(linkCount, {});
  return { entities: entities?.n ?? 0, links: links?.n ?? 0 };
}

export async function citationsCounted(graph: Graph): Promise<number> {
  return (await graph.read(citationCount, {}))[0]?.n ?? 0;
}

export async function lastChange(graph: Graph): Promise<{ number: number; at: string | null }> {
  return (await graph.read(revision, {}))[0] ?? { number: 0, at: null };
}
