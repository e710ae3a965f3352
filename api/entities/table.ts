/**
 * The table of entities by which lists are filtered and ordered, read once per revision of the graph:
 * at 100,000 entities a condition costs microseconds here, and a scan of the database half a second.
 */
import { lastChange } from '../about.ts';
import type { Graph } from '../graph/graph.ts';
import { allListed, type Listed } from './queries.ts';

interface Kept {
  readonly revision: number;
  readonly rows: Promise<readonly Listed[]>;
}

const kept = new WeakMap<Graph, Kept>();

export async function tableOf(graph: Graph): Promise<readonly Listed[]> {
  const { number: revision } = await lastChange(graph);
  const known = kept.get(graph);
  if (known?.revision === revision) return known.rows;
  const rows = graph.read(allListed, {});
  kept.set(graph, { revision, rows });
  rows.catch(() => kept.delete(graph));
  return rows;
}
