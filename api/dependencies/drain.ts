/** Drain the lake: who is exposed when some entities are gone, how near, and what remains. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { at, networkOf } from './graph.ts';
import { pathTo, reach } from './reach.ts';
import { remaining } from './remaining.ts';

const SOFTWARE = new Set(['Codebase', 'Service']);

export interface Exposure {
  readonly entity: string;
  /** Links from what is gone: 1 is hit at once. */
  readonly distance: number;
  /** Whether no hop of its path has a known alternative. */
  readonly alone: boolean;
  /** From what is gone to the entity. */
  readonly path: () => LinkFact[];
  /** Alternatives to the last hop. */
  readonly remains: () => string[];
}

export interface Drain {
  readonly removed: readonly string[];
  readonly exposed: readonly string[];
  /** The nearest first, and of these the ones with no known alternative. */
  nearest(most: number): Exposure[];
  /** How many at each distance, from 1 on. */
  readonly countsByDistance: readonly number[];
  readonly aloneCount: number;
}

export function drain(facts: Facts, standing: Standing, removed: readonly string[]): Drain {
  const network = networkOf(facts, standing);
  const starts = new Set(removed.flatMap((id) => network.indexes.get(id) ?? []));
  const reached = reach(network, network.up, [...starts]);
  const gone = new Set(removed);
  // Software that stands on what is gone is no alternative to it.
  const isGone = (id: string) =>
    gone.has(id) ||
    (SOFTWARE.has(facts.entities.get(id)?.kind ?? '') &&
      (reached.distances[network.indexes.get(id) ?? -1] ?? -1) > 0);
  const alternatives = (index: number, most: number) => {
    const hop = network.links[at(reached.by, index)];
    return hop === undefined ? [] : remaining(facts, standing, hop, isGone, most);
  };
  const indexes = reached.order.slice(starts.size);
  const alone = new Uint8Array(network.ids.length);
  for (const start of starts) alone[start] = 1;
  const levels: number[][] = [];
  for (const index of indexes) {
    // The one before it on its path was reached first.
    if (alone[at(reached.before, index)] === 1 && alternatives(index, 1).length === 0)
      alone[index] = 1;
    const distance = at(reached.distances, index);
    const level = levels[distance - 1];
    if (level === undefined) levels[distance - 1] = [index];
    else level.push(index);
  }
  const idAt = (index: number) => network.ids[index] as string;
  return {
    removed,
    exposed: indexes.map(idAt),
    countsByDistance: levels.map(({ length }) => length),
    aloneCount: indexes.filter((index) => alone[index] === 1).length,
    nearest: (most) =>
      inOrder(levels, most, alone, idAt).map((index) => ({
        entity: idAt(index),
        distance: at(reached.distances, index),
        alone: alone[index] === 1,
        path: () => pathTo(network, reached, index),
        remains: () => alternatives(index, Infinity),
      })),
  };
}

/** Only the levels that are shown are sorted. */
function inOrder(
  levels: readonly (readonly number[])[],
  most: number,
  alone: Uint8Array,
  idAt: (index: number) => string,
): number[] {
  const shown: number[] = [];
  for (const level of levels) {
    if (shown.length >= most) break;
    const sorted = [...level].sort(
      (a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || (idAt(a) < idAt(b) ? -1 : 1),
    );
    for (const index of sorted.slice(0, most - shown.length)) shown.push(index);
  }
  return shown;
}

/** Who two removals expose: both, or one of them alone. */
export function compared(one: Drain, other: Drain) {
  const [first, second] = [new Set(one.exposed), new Set(other.exposed)];
  return {
    one,
    other,
    both: [...first].filter((id) => second.has(id)).sort(),
    onlyOne: [...first].filter((id) => !second.has(id)).sort(),
    onlyOther: [...second].filter((id) => !first.has(id)).sort(),
  };
}
