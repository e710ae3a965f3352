/**
 * The layout of the whole, from coarse to fine: communities come to rest first, then their parts around
 * where they lie, then every entity. Seeded and in a fixed order: the same graph gives the same map. Where
 * most of it lay already, only what is new moves.
 */
import { apart } from './apart.ts';
import { besideTies } from './beside.ts';
import { grains, sizeOf } from './communities.ts';
import { rest } from './forces.ts';
import { docked, turned } from './islands.ts';
import type { Cluster, Layout, LayoutJob, Network } from './layout.ts';
import { coarse, mainNetwork } from './levels.ts';

type Tell = (share: number) => void;

/** Two communities pull each other less than their members do: they stay apart, and can be named. */
const BETWEEN = 0.4;
/** Steps of one entity, in all, that the finest grain may take. */
const STEPS = 1_500_000;
const [FEWEST, MOST] = [12, 320];
/** A coarse grain needs so many times fewer. */
const COARSE = 3;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** A map is refined where at least this share of it lay before. */
const KNOWN = 0.7;
const REFINED = 60;
export const NO_CLUSTER = 0xffff;
/** Smaller ones are not named on the map. */
const LEAST_CLUSTER = 4;

export function lay(job: LayoutJob, tell: Tell): Layout {
  const { network, indexes } = mainNetwork(job);
  tell(0.02);
  const levels = grains(network);
  const clusterOf = levels.at(-1) ?? new Uint32Array(network.count);
  const loose = loosened(network, clusterOf);
  tell(0.15);
  const before = knownIn(job, indexes);
  const at =
    before === null
      ? fromCoarseToFine(loose, levels, (share) => tell(0.15 + 0.7 * share))
      : refined(loose, before, (share) => tell(0.15 + 0.7 * share));
  const settled = before === null ? docked(network, widened(turned(at))) : at;
  const all = besideTies(job, indexes, settled);
  if (before === null) apart(all, job);
  tell(0.98);
  return told(job, all, indexes, clusterOf);
}

const loosened = (network: Network, cluster: Uint32Array): Network => ({
  ...network,
  weight: network.weight.map((one, link) =>
    cluster[network.from[link] as number] === cluster[network.to[link] as number]
      ? one
      : one * BETWEEN,
  ),
});

const roundsFor = (count: number) =>
  Math.max(FEWEST, Math.min(MOST, Math.round(STEPS / Math.max(count, 1))));

function fromCoarseToFine(
  network: Network,
  levels: readonly Uint32Array[],
  tell: Tell,
): Float32Array {
  let [at, above]: [Float32Array | null, Uint32Array | null] = [null, null];
  for (const level of levels.toReversed()) {
    const count = sizeOf(level);
    const own = coarse(network, level, count);
    const start: Float32Array =
      at === null ? spiral(count, own) : within(at, parents(level, above, count), own);
    rest(own, start, {
      rounds: Math.ceil(roundsFor(count) / COARSE),
      tell: (share) => tell(0.2 * share),
    });
    [at, above] = [start, level];
  }
  const start = within(at ?? new Float32Array(2), above ?? new Uint32Array(network.count), network);
  rest(network, start, {
    rounds: roundsFor(network.count),
    tell: (share) => tell(0.2 + 0.8 * share),
  });
  return start;
}

/** For each community of a grain, the one of the coarser grain in which it lies. */
function parents(level: Uint32Array, above: Uint32Array | null, count: number): Uint32Array {
  const found = new Uint32Array(count);
  level.forEach((own, index) => {
    found[own] = above?.[index] ?? 0;
  });
  return found;
}

/** On a spiral, the heaviest in the middle. */
function spiral(count: number, { mass }: Network): Float32Array {
  const at = new Float32Array(2 * count);
  const order = Array.from(mass.keys()).sort((a, b) => (mass[b] ?? 0) - (mass[a] ?? 0) || a - b);
  let inner = 0;
  order.forEach((index, turn) => {
    inner += mass[index] ?? 1;
    const radius = 8 * Math.sqrt(inner);
    at[2 * index] = radius * Math.cos(turn * GOLDEN);
    at[2 * index + 1] = radius * Math.sin(turn * GOLDEN);
  });
  return at;
}

/** Each around where its parent lies, on a spiral of its own. */
function within(at: Float32Array, parent: Uint32Array, { count, mass }: Network): Float32Array {
  const found = new Float32Array(2 * count);
  const turns = new Float64Array(at.length / 2);
  const inner = new Float64Array(at.length / 2);
  for (let index = 0; index < count; index += 1) {
    const own = parent[index] ?? 0;
    inner[own] = (inner[own] ?? 0) + (mass[index] ?? 1);
    const turn = (turns[own] ?? 0) * GOLDEN;
    turns[own] = (turns[own] ?? 0) + 1;
    const radius = 8 * Math.sqrt(inner[own] ?? 0) - 8;
    found[2 * index] = (at[2 * own] ?? 0) + radius * Math.cos(turn);
    found[2 * index + 1] = (at[2 * own + 1] ?? 0) + radius * Math.sin(turn);
  }
  return found;
}

/** The earlier positions of the main entities; null if too few of them had one. */
function knownIn({ before }: LayoutJob, indexes: Uint32Array): Float32Array | null {
  if (before === null) return null;
  const at = new Float32Array(2 * indexes.length);
  let known = 0;
  indexes.forEach((index, row) => {
    const [x = Number.NaN, y = Number.NaN] = [before[2 * index], before[2 * index + 1]];
    at.set([x, y], 2 * row);
    if (!Number.isNaN(x)) known += 1;
  });
  return known >= KNOWN * indexes.length && known > 0 ? at : null;
}

/** A new entity starts in the middle of its neighbours and moves; entities with an earlier position stay. */
function refined(network: Network, at: Float32Array, tell: Tell): Float32Array {
  const fixed = new Uint8Array(network.count);
  for (let index = 0; index < network.count; index += 1) {
    fixed[index] = Number.isNaN(at[2 * index] ?? 0) ? 0 : 1;
  }
  const sums = new Float64Array(3 * network.count);
  for (let link = 0; link < network.from.length; link += 1) {
    const [a, b] = [network.from[link] as number, network.to[link] as number];
    for (const [fresh, known] of [
      [a, b],
      [b, a],
    ] as const) {
      if (fixed[fresh] === 1 || fixed[known] === 0) continue;
      sums[3 * fresh] = (sums[3 * fresh] ?? 0) + (at[2 * known] ?? 0);
      sums[3 * fresh + 1] = (sums[3 * fresh + 1] ?? 0) + (at[2 * known + 1] ?? 0);
      sums[3 * fresh + 2] = (sums[3 * fresh + 2] ?? 0) + 1;
    }
  }
  for (let index = 0; index < network.count; index += 1) {
    if (fixed[index] === 1) continue;
    const times = sums[3 * index + 2] || 1;
    at[2 * index] = (sums[3 * index] ?? 0) / times + 20 * Math.cos(index * GOLDEN);
    at[2 * index + 1] = (sums[3 * index + 1] ?? 0) / times + 20 * Math.sin(index * GOLDEN);
  }
  if (fixed.every((one) => one === 1)) return at;
  rest(network, at, { rounds: Math.min(REFINED, roundsFor(network.count)), fixed, tell });
  return at;
}

/** Entities come to lie so far apart, in their own sizes; screens are so much wider than high. */
const [ROOM, WIDE] = [20, 1.6];
/** How much one way is stretched at most, so that the map gets the shape of a screen. */
const MOST_STRETCHED = 1.4;
/** The dense middle is opened, and islands that drifted far are drawn in. */
const [OPENED, STRAYS] = [0.62, 0.1];

function widened(at: Float32Array): Float32Array {
  const count = at.length / 2;
  const far = Float32Array.from({ length: count }, (_, index) =>
    Math.hypot(at[2 * index] ?? 0, at[2 * index + 1] ?? 0),
  );
  const reach = Math.max(far.toSorted()[Math.floor(count * 0.8)] ?? 1, 1);
  const wanted = ROOM * Math.sqrt(Math.max(count, 1));
  const shape = spreadOf(at, 0) / (spreadOf(at, 1) || 1) || 1;
  const [wide, high] = [WIDE / shape, shape / WIDE].map((one) =>
    Math.min(Math.max(one, 1), MOST_STRETCHED),
  ) as [number, number];
  return at.map((one, axis) => {
    const away = Math.max((far[axis >> 1] ?? 0) / reach, 1e-6);
    const inner = Math.min(away, 1) ** OPENED;
    const outer = Math.max(away - 1, 0);
    const next = inner + (outer < 1 ? outer * 0.5 : 0.5 + (outer - 1) * STRAYS);
    return ((axis % 2 === 0 ? wide : high) * one * next * wanted) / (away * reach);
  });
}

/** How far positions lie from their middle on one axis, as a root of the mean of squares. */
function spreadOf(at: Float32Array, axis: 0 | 1): number {
  const count = Math.max(at.length / 2, 1);
  let [sum, squares] = [0, 0];
  for (let place = axis; place < at.length; place += 2) {
    sum += at[place] as number;
    squares += (at[place] as number) ** 2;
  }
  return Math.sqrt(Math.max(squares / count - (sum / count) ** 2, 0));
}

function told(
  { count }: LayoutJob,
  all: Float32Array,
  indexes: Uint32Array,
  clusterOf: Uint32Array,
): Layout {
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index += 1) {
    x[index] = all[2 * index] ?? 0;
    y[index] = all[2 * index + 1] ?? 0;
  }
  const members: number[][] = Array.from({ length: sizeOf(clusterOf) }, () => []);
  clusterOf.forEach((own, row) => {
    members[own]?.push(indexes[row] ?? 0);
  });
  const cluster = new Uint16Array(count).fill(NO_CLUSTER);
  // Places are in the order of links: the first members are the most linked.
  const clusters = members
    .filter((own) => own.length >= LEAST_CLUSTER)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, NO_CLUSTER)
    .map((own, rank): Cluster => {
      for (const index of own) cluster[index] = rank;
      return { size: own.length };
    });
  return { x, y, cluster, clusters, box: { x: ends(x), y: ends(y) } };
}

const ends = (all: Float32Array): [number, number] =>
  all.reduce<[number, number]>(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [-1, 1],
  );
