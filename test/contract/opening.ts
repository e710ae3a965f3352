/**
 * What every contract is given: a way to an empty graph of the engine under test. Those with properties also
 * take the share of the usual runs that is tried.
 */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Graph, Limits } from '../../api/graph/graph.ts';

export type Open = (limits?: Limits) => Promise<Graph>;

/** A graph for the tests of one `describe`, emptied before each. */
export function emptied(open: Open, empty: (graph: Graph) => Promise<void>, limits?: Limits) {
  let graph: Graph;
  beforeAll(async () => {
    graph = await open(limits);
  });
  beforeEach(() => empty(graph));
  afterAll(() => graph.close());
  return () => graph;
}
