/** The facts of the graph as it stands. */
import type { Graph } from '../graph/graph.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Facts } from './facts.ts';
import { snapshotOf } from './snapshot.ts';

export async function currentFacts(graph: Graph, vocabulary: Vocabulary): Promise<Facts> {
  return (await snapshotOf(graph, vocabulary)).facts;
}
