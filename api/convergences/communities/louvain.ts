/**
 * Communities by Louvain (Blondel et al. 2008; graphology-communities-louvain), once for each seed. Heavy on
 * a large graph: there it runs in a thread of its own.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { seeded } from '../../random.ts';

// The library is CommonJS: what TypeScript takes for its module is the function itself.
export const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Each pair of things that are tied, once, by their places. */
export interface Pairs {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How many links tie them. */
  readonly weight: Uint32Array;
}

export interface LouvainJob extends Pairs {
  readonly seeds: readonly number[];
}

export interface Parted {
  /** The community of each, by place. */
  readonly labels: Uint32Array;
  readonly modularity: number;
}

/** One answer for each seed, made when it is asked for. */
export function* partedBy({ count, from, to, weight, seeds }: LouvainJob): Generator<Parted> {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let place = 0; place < count; place += 1) graph.addNode(place);
  for (let pair = 0; pair < from.length; pair += 1) {
    graph.addEdge(from[pair], to[pair], { weight: weight[pair] });
  }
  for (const seed of seeds) {
    const { communities, modularity } = louvain.detailed(graph, { rng: seeded(seed) });
    const labels = Uint32Array.from({ length: count }, (_, place) => communities[place] ?? 0);
    yield { labels, modularity };
  }
}
