/**
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; graphology-layout-forceatlas2) on
 * typed arrays. Masses and weights add up when entities are taken together, so that a coarse network comes
 * to rest where the fine one will.
 */
import { createRequire } from 'node:module';
import type { Network } from './layout.ts';

const attract = createRequire(import.meta.url)('graphology-layout-forceatlas2/iterate.js') as (
  settings: object,
  nodes: Float32Array,
  edges: Float32Array,
) => void;

/** How many numbers ForceAtlas2 keeps for each. */
const [NODE, EDGE] = [10, 3];
const [MASS, CONVERGENCE, SIZE, FIXED] = [6, 7, 8, 9];

export interface Rounds {
  readonly rounds: number;
  /** 1 for what may not move. */
  readonly fixed?: Uint8Array;
  readonly tell?: (share: number) => void;
}

/** Moves `at` (x, y, x, y…) towards rest. */
export function rest(network: Network, at: Float32Array, { rounds, fixed, tell }: Rounds): void {
  const { count, from, to, weight, mass } = network;
  const nodes = new Float32Array(count * NODE);
  for (let index = 0; index < count; index += 1) {
    const base = index * NODE;
    nodes[base] = at[2 * index] ?? 0;
    nodes[base + 1] = at[2 * index + 1] ?? 0;
    nodes[base + MASS] = mass[index] ?? 1;
    nodes[base + CONVERGENCE] = 1;
    nodes[base + SIZE] = 1;
    nodes[base + FIXED] = fixed?.[index] ?? 0;
  }
  const edges = new Float32Array(from.length * EDGE);
  for (let link = 0; link < from.length; link += 1) {
    edges[link * EDGE] = (from[link] as number) * NODE;
    edges[link * EDGE + 1] = (to[link] as number) * NODE;
    edges[link * EDGE + 2] = weight[link] as number;
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 14,
    strongGravityMode: false,
    gravity: 6,
    slowDown: 1 + Math.log(1 + count),
    barnesHutOptimize: count > 300,
    barnesHutTheta: 1.2,
  };
  for (let round = 1; round <= rounds; round += 1) {
    attract(settings, nodes, edges);
    tell?.(round / rounds);
  }
  for (let index = 0; index < count; index += 1) {
    at[2 * index] = nodes[index * NODE] ?? 0;
    at[2 * index + 1] = nodes[index * NODE + 1] ?? 0;
  }
}
