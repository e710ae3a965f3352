/** The shipped data set in a graph of its own, in memory. */
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

export const SEEDS = new URL('../../seeds', import.meta.url).pathname;

export async function seeded(): Promise<Graph> {
  const graph = await openEmbedded();
  await seedFrom(SEEDS, graph, readVocabulary());
  return graph;
}
