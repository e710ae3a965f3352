/** Drain the lake: who is exposed when some entities are gone, how near, and what remains. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { at, meshOf } from './graph.ts';
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
  readonly byDistance: readonly number[];
  readonly alone: number;
}

export function drain(facts: Facts, standing: Standing, removed: readonly string[]): Drain {
  const mesh = meshOf(facts, standing);
  const starts = new Set(removed.flatMap((id) => mesh.places.get(id) ?? []));
  const reached = reach(mesh, mesh.up, [...starts]);
  const gone = new Set(removed);
  // Software that stands on what is gone is no alternative to it.
  const isGone = (id: string) =>
    gone.has(id) ||
    (SOFTWARE.has(facts.entities.get(id)?.kind ?? '') &&
      (reached.distances[mesh.places.get(id) ?? -1] ?? -1) > 0);
  const alternatives = (place: number, most: number) => {
    const hop = mesh.links[at(reached.by, place)];
    return hop === undefined ? [] : remaining(facts, standing, hop, isGone, most);
  };
  const places = reached.order.slice(starts.size);
  const alone = new Uint8Array(mesh.ids.length);
  for (const start of starts) alone[start] = 1;
  const levels: number[][] = [];
  for (const place of places) {
    // The one before it on its path was reached first.
    if (alone[at(reached.before, place)] === 1 && alternatives(place, 1).length === 0)
      alone[place] = 1;
    const distance = at(reached.distances, place);
    const level = levels[distance - 1];
    if (level === undefined) levels[distance - 1] = [place];
    else level.push(place);
  }
  const idAt = (place: number) => mesh.ids[place] as string;
  return {
    removed,
    exposed: places.map(idAt),
    byDistance: levels.map(({ length }) => length),
    alone: places.filter((place) => alone[place] === 1).length,
    nearest: (most) =>
      inOrder(levels, most, alone, idAt).map((place) => ({
        entity: idAt(place),
        distance: at(reached.distances, place),
        alone: alone[place] === 1,
        path: () => pathTo(mesh, reached, place),
        remains: () => alternatives(place, Infinity),
      })),
  };
}

/** Only the levels that are shown are sorted. */
function inOrder(
  levels: readonly (readonly number[])[],
  most: number,
  alone: Uint8Array,
  idAt: (place: number) => string,
): number[] {
  const shown: number[] = [];
  for (const level of levels) {
    if (shown.length >= most) break;
    const sorted = [...level].sort(
      (a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || (idAt(a) < idAt(b) ? -1 : 1),
    );
    for (const place of sorted.slice(0, most - shown.length)) shown.push(place);
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
