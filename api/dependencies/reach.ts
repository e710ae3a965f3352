/** All that is reached from some entities along one side of the mesh, each by a shortest path. */
import { at, type Mesh, type Side } from './graph.ts';

export interface Reach {
  /** Places in the order of reaching, the starts first. */
  readonly order: readonly number[];
  /** Links from a start; -1 where not reached. */
  readonly distances: Int32Array;
  /** By which link each was reached; -1 for a start. */
  readonly by: Int32Array;
  /** From which place each was reached. */
  readonly before: Int32Array;
}

/** @param most how many links away at most; without it, as far as the mesh goes. */
export function reach(mesh: Mesh, side: Side, starts: readonly number[], most = Infinity): Reach {
  const size = mesh.ids.length;
  const [distances, by, before] = [
    new Int32Array(size).fill(-1),
    new Int32Array(size).fill(-1),
    new Int32Array(size).fill(-1),
  ];
  const order = [...new Set(starts)];
  for (const start of order) distances[start] = 0;
  for (let head = 0; head < order.length; head += 1) {
    const place = order[head] as number;
    const distance = at(distances, place) + 1;
    if (distance > most) break;
    for (let slot = at(side.starts, place); slot < at(side.starts, place + 1); slot += 1) {
      const next = at(side.ends, slot);
      if (at(distances, next) !== -1) continue;
      distances[next] = distance;
      by[next] = at(side.links, slot);
      before[next] = place;
      order.push(next);
    }
  }
  return { order, distances, by, before };
}

/** The links of the shortest path to a place, from a start to it. */
export function pathTo(mesh: Mesh, { by, before }: Reach, place: number) {
  const path = [];
  for (let one = place; at(by, one) !== -1; one = at(before, one)) {
    const link = mesh.links[at(by, one)];
    if (link !== undefined) path.push(link);
  }
  return path.reverse();
}
