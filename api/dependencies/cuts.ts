/**
 * Articulation points and bridges of the network, taken without direction: entities and links whose loss
 * parts what is tied together. J. Hopcroft and R. Tarjan, Algorithm 447, Communications of the ACM
 * 16(6), 1973; one walk in depth, without recursion, linear in entities and links.
 */
import { at, type Network } from './graph.ts';

/** Of a network, what a walk needs: how many there are, and their neighbours. */
export type Ways = Pick<Network, 'up' | 'down'>;

export interface Cut {
  readonly index: number;
  /** In how many pieces its whole falls. */
  readonly pieceCount: number;
  /** How many entities no longer reach the largest piece. */
  readonly cutOffCount: number;
}

export interface LinkCut {
  /** The index of the link in the network. */
  readonly link: number;
  /** How many entities the smaller side holds. */
  readonly cutOffCount: number;
}

export function cuts(network: Ways): { readonly points: Cut[]; readonly bridges: LinkCut[] } {
  const size = network.up.starts.length - 1;
  const [found, low, below] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [parent, parentLink, next] = [
    new Int32Array(size).fill(-1),
    new Int32Array(size).fill(-1),
    new Int32Array(size),
  ];
  /** Sizes of the pieces that hang on each entity alone. */
  const hanging = new Map<number, number[]>();
  const [points, bridges]: [Cut[], LinkCut[]] = [[], []];
  let clock = 0;

  for (let root = 0; root < size; root += 1) {
    if (at(found, root) !== 0) continue;
    const whole: number[] = [];
    const roots: [child: number, link: number][] = [];
    enter(root);
    const stack = [root];
    while (stack.length > 0) {
      const index = stack.at(-1) as number;
      const slot = next[index] ?? 0;
      next[index] = slot + 1;
      const neighbour = neighbourAt(network, index, slot);
      if (neighbour === null) {
        stack.pop();
        leave(index);
        continue;
      }
      const [other, link] = neighbour;
      if (other === index || link === at(parentLink, index)) continue;
      if (at(found, other) === 0) {
        parent[other] = index;
        parentLink[other] = link;
        enter(other);
        stack.push(other);
      } else low[index] = Math.min(at(low, index), at(found, other));
    }
    // Sizes of the whole are known only at its end.
    for (const index of whole) {
      const pieces = hanging.get(index) ?? [];
      const rest =
        index === root ? 0 : whole.length - 1 - pieces.reduce((sum, one) => sum + one, 0);
      const all = rest > 0 ? [...pieces, rest] : pieces;
      const largest = all.reduce((most, one) => Math.max(most, one), 0);
      if (all.length > 1)
        points.push({ index, pieceCount: all.length, cutOffCount: whole.length - 1 - largest });
    }
    for (const [child, link] of roots)
      bridges.push({
        link,
        cutOffCount: Math.min(at(below, child), whole.length - at(below, child)),
      });

    function enter(index: number) {
      clock += 1;
      found[index] = clock;
      low[index] = clock;
      below[index] = 1;
      whole.push(index);
    }

    function leave(index: number) {
      const above = at(parent, index);
      if (above === -1) return;
      low[above] = Math.min(at(low, above), at(low, index));
      below[above] = at(below, above) + at(below, index);
      if (at(low, index) >= at(found, above)) {
        const pieces = hanging.get(above) ?? [];
        pieces.push(at(below, index));
        hanging.set(above, pieces);
      }
      if (at(low, index) > at(found, above)) roots.push([index, at(parentLink, index)]);
    }
  }
  return { points, bridges };
}

/** The neighbours of both sides, one after the other; null past the last. */
function neighbourAt(
  { up, down }: Ways,
  index: number,
  slot: number,
): readonly [number, number] | null {
  const ups = at(up.starts, index + 1) - at(up.starts, index);
  const [side, inside] = slot < ups ? [up, slot] : [down, slot - ups];
  const position = at(side.starts, index) + inside;
  return position < at(side.starts, index + 1)
    ? [at(side.ends, position), at(side.links, position)]
    : null;
}
