/** Communities of the mesh at every grain: Louvain (Blondel et al. 2008; graphology-communities-louvain), seeded. */
import { UndirectedGraph } from 'graphology';
import { louvain } from '../convergences/communities/louvain.ts';
import { seeded } from '../random.ts';
import type { Mesh } from './layout.ts';

const SEED = 1;
/** A grain that is hardly coarser than the one before is left out. */
const COARSER = 0.6;

/** For each grain, from fine to coarse, the community of each entity, numbered without holes. */
export function grains(mesh: Mesh): readonly Uint32Array[] {
  if (mesh.from.length === 0) return [new Uint32Array(mesh.count).map((_, place) => place)];
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let place = 0; place < mesh.count; place += 1) graph.addNode(place);
  for (let link = 0; link < mesh.from.length; link += 1) {
    graph.addUndirectedEdge(mesh.from[link], mesh.to[link], { weight: mesh.weight[link] });
  }
  const { dendrogram } = louvain.detailed(graph, { rng: seeded(SEED) });
  const all = dendrogram.map((level) => numbered(Array.from(level)));
  const kept: Uint32Array[] = [];
  let size = mesh.count;
  all.forEach((level, place) => {
    const own = sizeOf(level);
    if (place < all.length - 1 && own > size * COARSER) return;
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
