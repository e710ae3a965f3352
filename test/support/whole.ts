/** A digest of all that a graph holds: facts, history, idempotency keys and the mark of the last load. */
import { createHash } from 'node:crypto';
import { stateAt } from '../../api/changes/history.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { lastLoad } from '../../api/graph/load-mark.ts';
import { canonical } from './state.ts';
import { allThings } from './things.ts';

type Until = { readonly until: number };

const changes = cypher<Until, { id: string; whole: object }>`
  MATCH (c:Change) WHERE c.number <= $until RETURN c.id AS id, c {.*} AS whole ORDER BY id`;
const pages = cypher<Until, { id: string; whole: object }>`
  MATCH (p:ChangePage) WHERE p.change <= $until RETURN p.id AS id, p {.*} AS whole ORDER BY id`;
const revision = cypher<object, { number: number }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number`;

export async function revisionOf(graph: Graph): Promise<number> {
  return (await graph.read(revision, {}))[0]?.number ?? 0;
}

/** @param at as the graph stood at this revision */
export async function digestOf(graph: Graph, at: number): Promise<string> {
  const now = await allThings(graph);
  const things = at === (await revisionOf(graph)) ? now : await stateAt(graph.read, now, at);
  const digest = createHash('sha256');
  const add = (value: unknown) => digest.update(`${canonical(value)}\n`);
  for (const name of [...things.keys()].sort()) add(things.get(name));
  for (const row of await graph.read(changes, { until: at })) add(row);
  for (const row of await graph.read(pages, { until: at })) add(row);
  return digest.digest('base64url');
}

export const markOf = (graph: Graph) => graph.read(lastLoad, {});
