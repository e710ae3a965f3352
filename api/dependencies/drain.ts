/** Drain the lake: who is exposed when some entities are gone, how near, and what remains. */
import type { Facts } from '../facts/facts.ts';
import type { LinkFact } from '../facts/queries.ts';
import type { Standing } from '../facts/standing.ts';
import { at, type Mesh, meshOf } from './mesh.ts';
import { pathTo, type Reach, reach } from './reach.ts';
import { remaining } from './remaining.ts';

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
  readonly exposures: readonly Exposure[];
  /** How many at each distance, from 1 on. */
  readonly byDistance: readonly number[];
  readonly alone: number;
}

export function drain(facts: Facts, standing: Standing, removed: readonly string[]): Drain {
  const mesh = meshOf(facts, standing);
  const starts = removed.flatMap((id) => mesh.places.get(id) ?? []);
  const reached = reach(mesh, mesh.up, starts);
  const gone = new Set(removed);
  const alternatives = (place: number) => {
    const hop = mesh.links[at(reached.by, place)];
    return hop === undefined ? [] : remaining(facts, standing, hop, gone);
  };
  const alone = new Uint8Array(mesh.ids.length);
  for (const start of starts) alone[start] = 1;
  const byDistance: number[] = [];
  const exposures = reached.order.slice(new Set(starts).size).map((place) => {
    // The one before it on its path was reached first.
    alone[place] =
      alone[at(reached.before, place)] === 1 && alternatives(place).length === 0 ? 1 : 0;
    const distance = at(reached.distances, place);
    byDistance[distance - 1] = (byDistance[distance - 1] ?? 0) + 1;
    return exposure(mesh, reached, place, alone[place] === 1, () => alternatives(place));
  });
  return {
    removed,
    byDistance,
    exposures: exposures.sort(nearestFirst),
    alone: exposures.filter((one) => one.alone).length,
  };
}

const exposure = (
  mesh: Mesh,
  reached: Reach,
  place: number,
  alone: boolean,
  remains: () => string[],
): Exposure => ({
  entity: mesh.ids[place] as string,
  distance: at(reached.distances, place),
  alone,
  path: () => pathTo(mesh, reached, place),
  remains,
});

const nearestFirst = (a: Exposure, b: Exposure) =>
  a.distance - b.distance || Number(b.alone) - Number(a.alone) || (a.entity < b.entity ? -1 : 1);

/** Who two removals expose: both, or one of them alone. */
export function compared(one: Drain, other: Drain) {
  const [ones, others] = [one, other].map(
    ({ exposures }) => new Set(exposures.map(({ entity }) => entity)),
  );
  const [first, second] = [ones ?? new Set<string>(), others ?? new Set<string>()];
  return {
    one,
    other,
    both: [...first].filter((id) => second.has(id)),
    onlyOne: [...first].filter((id) => !second.has(id)),
    onlyOther: [...second].filter((id) => !first.has(id)),
  };
}
