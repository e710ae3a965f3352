/**
 * Communities of the map: Louvain (Blondel et al. 2008; graphology-communities-louvain) over the ties
 * among actors, codebases, services and programmes, with a fixed seed; and how stable that answer is.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { LinkFact } from '../facts/queries.ts';
import { JOINED } from './acquainted.ts';
import type { Ground } from './ground.ts';
import { seeded } from './seeded.ts';
import { adjustedRand, bestJaccards } from './stability.ts';

// The library is CommonJS: what TypeScript takes for its module is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const KINDS = new Set(['Organisation', 'Person', 'Codebase', 'Service', 'Programme']);

export const SEED = 1;
/** Runs on a graph of an ordinary ecology; a large one is run less often, and says how often. */
const RUNS = 50;
const LEAST_RUNS = 3;
const LINKS_FOR_ALL_RUNS = 10_000;

export interface Communities {
  readonly of: ReadonlyMap<string, number>;
  /** Members by community, the largest first. */
  readonly members: readonly (readonly string[])[];
  readonly modularity: number;
  readonly runs: number;
  /** Mean adjusted Rand index between this answer and those of the other seeds. */
  readonly stability: number;
  /** For each community, the mean over runs of its best Jaccard match (Hennig 2007). */
  readonly stabilities: readonly number[];
  readonly graph: UndirectedGraph;
}

export async function communitiesOf(ground: Ground): Promise<Communities> {
  const graph = tiesAsGraph(ground);
  const ids = graph.nodes();
  if (graph.size === 0) return alone(graph);
  const run = (seed: number) => louvain.detailed(graph, { rng: seeded(seed) });
  const first = run(SEED);
  const shown = ids.map((id) => first.communities[id] ?? 0);
  const runs = Math.max(
    LEAST_RUNS,
    Math.min(RUNS, Math.floor((RUNS * LINKS_FOR_ALL_RUNS) / graph.size)),
  );
  const others: number[][] = [];
  for (let seed = SEED + 1; seed <= runs; seed += 1) {
    // Others are served between two runs.
    await new Promise((resolve) => setImmediate(resolve));
    const { communities } = run(seed);
    others.push(ids.map((id) => communities[id] ?? 0));
  }
  return ranked(graph, ids, shown, others, first.modularity, runs);
}

function ranked(
  graph: UndirectedGraph,
  ids: readonly string[],
  shown: readonly number[],
  others: readonly (readonly number[])[],
  modularity: number,
  runs: number,
): Communities {
  const members = new Map<number, string[]>();
  ids.forEach((id, place) => {
    const own = members.get(shown[place] as number);
    if (own === undefined) members.set(shown[place] as number, [id]);
    else own.push(id);
  });
  const order = [...members].sort(
    ([, a], [, b]) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1),
  );
  const matches = bestJaccards(shown, others);
  return {
    graph,
    modularity,
    runs,
    of: new Map(order.flatMap(([, own], rank) => own.map((id) => [id, rank] as const))),
    members: order.map(([, own]) => own),
    stability: mean(others.map((other) => adjustedRand(shown, other))),
    stabilities: order.map(([label]) => matches.get(label) ?? 1),
  };
}

const alone = (graph: UndirectedGraph): Communities => ({
  graph,
  of: new Map(),
  members: [],
  modularity: 0,
  runs: 0,
  stability: 1,
  stabilities: [],
});

/** Facts only, and only what has a tie; several links between two make a heavier one. */
function tiesAsGraph(ground: Ground): UndirectedGraph {
  const ties = tiesIn(ground);
  const ids: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, ids.length);
    return ids.push(id) - 1;
  };
  // By both places in one number: the graph is given each pair once, which it takes far faster.
  const weights = new Map<number, number>();
  const most = 2 * ties.length;
  for (const { from, to } of ties) {
    const [a, b] = [placeOf(from), placeOf(to)];
    const pair = Math.min(a, b) * most + Math.max(a, b);
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (const id of ids) graph.addNode(id);
  for (const [pair, weight] of weights)
    graph.addEdge(ids[Math.floor(pair / most)], ids[pair % most], { weight });
  return graph;
}

/** Links that join what is drawn, in an order that is always the same. */
export function tiesIn({ facts, standing }: Pick<Ground, 'facts' | 'standing'>): LinkFact[] {
  const isDrawn = (id: string) => KINDS.has(facts.entities.get(id)?.kind ?? '');
  return JOINED.flatMap((kind) =>
    facts
      .all(kind)
      .filter((link) => link.from !== link.to && isDrawn(link.from) && isDrawn(link.to))
      .filter((link) => standing.holds(link)),
  );
}

const mean = (all: readonly number[]) =>
  all.length === 0 ? 1 : all.reduce((sum, one) => sum + one, 0) / all.length;
