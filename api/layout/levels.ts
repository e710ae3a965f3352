/** Networks at every grain: what is tied among the main entities, and the same with communities as entities. */
import type { LayoutJob, Network } from './layout.ts';

/** The main entities that are tied to another of them, with their indexes in the job. */
export function mainNetwork({ count, from, to, main }: LayoutJob): {
  readonly network: Network;
  readonly indexes: Uint32Array;
} {
  const ties = new Map<number, number>();
  const tied = new Uint8Array(count);
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b || !main[a] || !main[b]) continue;
    const key = a < b ? a * count + b : b * count + a;
    ties.set(key, (ties.get(key) ?? 0) + 1);
    tied[a] = tied[b] = 1;
  }
  const rows = new Int32Array(count).fill(-1);
  const indexes: number[] = [];
  tied.forEach((one, index) => {
    if (one === 1) rows[index] = indexes.push(index) - 1;
  });
  const [low, high] = [new Uint32Array(ties.size), new Uint32Array(ties.size)];
  const weight = new Float32Array(ties.size);
  let at = 0;
  for (const [key, times] of ties) {
    low[at] = rows[Math.floor(key / count)] ?? 0;
    high[at] = rows[key % count] ?? 0;
    // Three verbs between two do not pull three times as hard.
    weight[at] = Math.sqrt(times);
    at += 1;
  }
  return {
    network: withMass(indexes.length, low, high, weight),
    indexes: Uint32Array.from(indexes),
  };
}

function withMass(
  count: number,
  from: Uint32Array,
  to: Uint32Array,
  weight: Float32Array,
): Network {
  const mass = new Float32Array(count).fill(1);
  for (let link = 0; link < from.length; link += 1) {
    for (const end of [from[link] as number, to[link] as number]) {
      mass[end] = (mass[end] as number) + (weight[link] as number);
    }
  }
  return { count, from, to, weight, mass };
}

/** The same network with each community as one entity. */
export function coarse(network: Network, community: Uint32Array, count: number): Network {
  const mass = new Float32Array(count);
  for (let index = 0; index < network.count; index += 1) {
    const own = community[index] as number;
    mass[own] = (mass[own] as number) + (network.mass[index] as number);
  }
  const ties = new Map<number, number>();
  for (let link = 0; link < network.from.length; link += 1) {
    const a = community[network.from[link] as number] as number;
    const b = community[network.to[link] as number] as number;
    if (a === b) continue;
    const key = a < b ? a * count + b : b * count + a;
    ties.set(key, (ties.get(key) ?? 0) + (network.weight[link] as number));
  }
  const keys = [...ties.keys()];
  return {
    count,
    mass,
    from: Uint32Array.from(keys, (key) => Math.floor(key / count)),
    to: Uint32Array.from(keys, (key) => key % count),
    weight: Float32Array.from(ties.values()),
  };
}
