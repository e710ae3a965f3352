/** Communities of the network at every grain: Louvain (Blondel et al. 2008; graphology-communities-louvain), seeded. */
import { UndirectedGraph } from 'graphology';
import { louvain } from '../convergences/communities/louvain.ts';
import { seeded } from '../random.ts';
import type { Network } from './layout.ts';

const SEED = 1;
/** A grain that is hardly coarser than the one before is left out. */
const COARSER = 0.6;

/** For each grain, from fine to coarse, the community of each entity, numbered without holes. */
export function grains(network: Network): readonly Uint32Array[] {
  if (network.from.length === 0) return [new Uint32Array(network.count).map((_, index) => index)];
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let index = 0; index < network.count; index += 1) graph.addNode(index);
  for (let link = 0; link < network.from.length; link += 1) {
    graph.addUndirectedEdge(network.from[link], network.to[link], { weight: network.weight[link] });
  }
  const { dendrogram } = louvain.detailed(graph, { rng: seeded(SEED) });
  const all = dendrogram.map((level) => numbered(Array.from(level)));
  const kept: Uint32Array[] = [];
  let size = network.count;
  all.forEach((level, index) => {
    const own = sizeOf(level);
    if (index < all.length - 1 && own > size * COARSER) return;
    kept.push(level);
    size = own;
  });
  return kept;
}

export const sizeOf = (level: Uint32Array): number =>
  level.reduce((most, one) => Math.max(most, one), -1) + 1;

function numbered(level: readonly number[]): Uint32Array {
  const numbers = new Map<number, number>();
  return Uint32Array.from(level, (one) => {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    numbers.set(one, numbers.size);
    return numbers.size - 1;
  });
}
