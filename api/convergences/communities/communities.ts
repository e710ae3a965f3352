/**
 * Communities of the map: Louvain over the ties among actors, codebases, services and programmes, with a
 * fixed seed; and how stable that answer is.
 */
import type { LinkFact } from '../../snapshot/queries.ts';
import { inThread } from '../../threads/threads.ts';
import type { Basis } from '../basis.ts';
import { JOINED } from '../rules/acquainted.ts';
import { type LouvainJob, type Pairs, type Parted, partedBy } from './louvain.ts';
import { adjustedRand, bestJaccards } from './stability.ts';

const KINDS = new Set(['Organisation', 'Person', 'Codebase', 'Service', 'Programme']);

export const SEED = 1;
/** Runs on a graph of an ordinary ecology; a large one is run less often, and says how often. */
const RUNS = 50;
const LEAST_RUNS = 3;
/** A graph with more pairs than this is a large one. */
const LARGE = 10_000;
const WORK = new URL('./worker.ts', import.meta.url);

export interface Communities {
  readonly of: ReadonlyMap<string, number>;
  /** Members by community, the largest first. */
  readonly members: readonly (readonly string[])[];
  readonly modularity: number;
  readonly runCount: number;
  /** Mean adjusted Rand index between this answer and those of the other seeds. */
  readonly stability: number;
  /** For each community, the mean over runs of its best Jaccard match (Hennig 2007). */
  readonly stabilities: readonly number[];
  /** The links that join, and the pairs of their ends by place in `ids`. */
  readonly ties: readonly LinkFact[];
  readonly ids: readonly string[];
  readonly pairs: Pairs;
}

export async function communitiesOf(basis: Basis): Promise<Communities> {
  const tied = pairsOf(tiesIn(basis));
  const size = tied.pairs.from.length;
  if (size === 0) return alone(tied);
  const runs = Math.max(LEAST_RUNS, Math.min(RUNS, Math.floor((RUNS * LARGE) / size)));
  const seeds = Array.from({ length: runs }, (_, run) => SEED + run);
  const job: LouvainJob = { ...tied.pairs, seeds };
  const found: Parted[] = size > LARGE ? await inThread(WORK, job) : await here(job);
  return ranked(tied, found);
}

async function here(job: LouvainJob): Promise<Parted[]> {
  const all: Parted[] = [];
  for (const parted of partedBy(job)) {
    all.push(parted);
    // Others are served between two runs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all;
}

type Tied = Pick<Communities, 'ties' | 'ids' | 'pairs'>;

function ranked(tied: Tied, [first, ...others]: readonly Parted[]): Communities {
  const shown = first?.labels ?? new Uint32Array();
  const members = new Map<number, string[]>();
  tied.ids.forEach((id, place) => {
    const own = members.get(shown[place] as number);
    if (own === undefined) members.set(shown[place] as number, [id]);
    else own.push(id);
  });
  const order = [...members].sort(
    ([, a], [, b]) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1),
  );
  const labels = others.map((other) => other.labels);
  const matches = bestJaccards(shown, labels);
  return {
    ...tied,
    modularity: first?.modularity ?? 0,
    runCount: 1 + others.length,
    of: new Map(order.flatMap(([, own], rank) => own.map((id) => [id, rank] as const))),
    members: order.map(([, own]) => own),
    stability: mean(labels.map((other) => adjustedRand(shown, other))),
    stabilities: order.map(([label]) => matches.get(label) ?? 1),
  };
}

const alone = (tied: Tied): Communities => ({
  ...tied,
  of: new Map(),
  members: [],
  modularity: 0,
  runCount: 0,
  stability: 1,
  stabilities: [],
});

/** What has no tie is in no community; several links between two make a heavier pair. */
function pairsOf(ties: readonly LinkFact[]): Tied {
  const ids: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, ids.length);
    return ids.push(id) - 1;
  };
  // By both places in one number, which a map takes far faster than a text.
  const weights = new Map<number, number>();
  const most = 2 * ties.length;
  for (const { from, to } of ties) {
    const [a, b] = [placeOf(from), placeOf(to)];
    const pair = Math.min(a, b) * most + Math.max(a, b);
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  const keys = [...weights.keys()];
  const pairs = {
    count: ids.length,
    from: Uint32Array.from(keys, (pair) => Math.floor(pair / most)),
    to: Uint32Array.from(keys, (pair) => pair % most),
    weight: Uint32Array.from(weights.values()),
  };
  return { ties, ids, pairs };
}

/** Facts only, in an order that is always the same. */
function tiesIn({ facts, standing }: Basis): LinkFact[] {
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
