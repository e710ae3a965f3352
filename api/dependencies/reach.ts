/** All that is reached from some entities along one side of the network, each by a shortest path. */
import { at, type Network, type Side } from './graph.ts';

export interface Reach {
  /** Places in the order of reaching, the starts first. */
  readonly order: readonly number[];
  /** Links from a start; -1 where not reached. */
  readonly distances: Int32Array;
  /** By which link each was reached; -1 for a start. */
  readonly by: Int32Array;
  /** From which index each was reached. */
  readonly before: Int32Array;
}

/** @param most how many links away at most; without it, as far as the network goes. */
export function reach(
  network: Network,
  side: Side,
  starts: readonly number[],
  most = Infinity,
): Reach {
  const size = network.ids.length;
  const [distances, by, before] = [
    new Int32Array(size).fill(-1),
    new Int32Array(size).fill(-1),
    new Int32Array(size).fill(-1),
  ];
  const order = [...new Set(starts)];
  for (const start of order) distances[start] = 0;
  for (let head = 0; head < order.length; head += 1) {
    const index = order[head] as number;
    const distance = at(distances, index) + 1;
    if (distance > most) break;
    for (let slot = at(side.starts, index); slot < at(side.starts, index + 1); slot += 1) {
      const next = at(side.ends, slot);
      if (at(distances, next) !== -1) continue;
      distances[next] = distance;
      by[next] = at(side.links, slot);
      before[next] = index;
      order.push(next);
    }
  }
  return { order, distances, by, before };
}

/** The links of the shortest path to an index, from a start to it. */
export function pathTo(network: Network, { by, before }: Reach, index: number) {
  const path = [];
  for (let one = index; at(by, one) !== -1; one = at(before, one)) {
    const link = network.links[at(by, one)];
    if (link !== undefined) path.push(link);
  }
  return path.reverse();
}
