/** The size and the revision of the graph, for `about` and `/health`. */
import { cypher } from './graph/cypher.ts';
import type { Graph } from './graph/graph.ts';

const entityCount = cypher<object, { n: number }>`MATCH (e:Entity) RETURN count(e) AS n`;
const linkCount = cypher<
  object,
  { n: number }
>`MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n`;
const revision = cypher<object, { number: number; at: string }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number, v.at AS at`;

export async function counted(graph: Graph): Promise<{ entities: number; links: number }> {
  const [entities] = await graph.read(entityCount, {});
  const [links] = await graph.read(linkCount, {});
  return { entities: entities?.n ?? 0, links: links?.n ?? 0 };
}

export interface Change {
  readonly number: number;
  readonly at: string | null;
}

/** The revision as the database has it now. */
export async function readRevision(graph: Graph): Promise<Change> {
  return (await graph.read(revision, {}))[0] ?? { number: 0, at: null };
}

interface Known {
  readonly writes: number;
  readonly until: number;
  readonly change: Promise<Change>;
}

const known = new WeakMap<Graph, Known>();

/** In milliseconds: how long another process’s write may stay unseen. */
const UNSEEN = 100;

/**
 * The revision of the graph. Everything that is kept until the graph changes asks for it, so it is
 * read again only after a write, and now and then where other processes may write too.
 */
export function lastChange(graph: Graph): Promise<Change> {
  const before = known.get(graph);
  const writes = graph.writes();
  if (before?.writes === writes && performance.now() < before.until) return before.change;
  const change = readRevision(graph);
  const until = graph.shared ? performance.now() + UNSEEN : Number.POSITIVE_INFINITY;
  known.set(graph, { writes, until, change });
  // A failed read is not kept: the next request asks again.
  change.catch(() => known.delete(graph));
  return change;
}
