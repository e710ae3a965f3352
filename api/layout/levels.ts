/** Meshes at every grain: what is tied among the main entities, and the same with communities as entities. */
import type { LayoutJob, Mesh } from './layout.ts';

/** The main entities that are tied to another of them, with their places in the job. */
export function mainMesh({ count, from, to, main }: LayoutJob): {
  readonly mesh: Mesh;
  readonly places: Uint32Array;
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
  const places: number[] = [];
  tied.forEach((one, place) => {
    if (one === 1) rows[place] = places.push(place) - 1;
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
  return { mesh: withMass(places.length, low, high, weight), places: Uint32Array.from(places) };
}

function withMass(count: number, from: Uint32Array, to: Uint32Array, weight: Float32Array): Mesh {
  const mass = new Float32Array(count).fill(1);
  for (let link = 0; link < from.length; link += 1) {
    for (const end of [from[link] as number, to[link] as number]) {
      mass[end] = (mass[end] as number) + (weight[link] as number);
    }
  }
  return { count, from, to, weight, mass };
}

/** The same mesh with each community as one entity. */
export function coarse(mesh: Mesh, community: Uint32Array, count: number): Mesh {
  const mass = new Float32Array(count);
  for (let place = 0; place < mesh.count; place += 1) {
    const own = community[place] as number;
    mass[own] = (mass[own] as number) + (mesh.mass[place] as number);
  }
  const ties = new Map<number, number>();
  for (let link = 0; link < mesh.from.length; link += 1) {
    const a = community[mesh.from[link] as number] as number;
    const b = community[mesh.to[link] as number] as number;
    if (a === b) continue;
    const key = a < b ? a * count + b : b * count + a;
    ties.set(key, (ties.get(key) ?? 0) + (mesh.weight[link] as number));
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
