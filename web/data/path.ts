/** How two entities are linked: the fewest links, and among equals the least busy crossings. */
import { type Atlas, otherEnd } from './atlas.ts';

export interface Step {
  /** Indices in the atlas. */
  readonly from: number;
  readonly link: number;
  readonly to: number;
}

const LONGEST = 6;

/** The steps from one to the other; null where no path of at most six links exists. */
export function pathBetween(atlas: Atlas, from: string, to: string): readonly Step[] | null {
  const [start, end] = [atlas.places.get(from), atlas.places.get(to)];
  if (start === undefined || end === undefined) return null;
  const cost = new Map<number, number>([[start, 0]]);
  const back = new Map<number, Step>();
  let edge = [start];
  for (let length = 0; length < LONGEST && edge.length > 0 && !cost.has(end); length += 1) {
    edge = further(atlas, edge, cost, back);
  }
  if (!cost.has(end)) return null;
  const steps: Step[] = [];
  for (let here = end; here !== start; ) {
    const step = back.get(here);
    if (step === undefined) return null;
    steps.unshift(step);
    here = step.from;
  }
  return steps;
}

function further(
  atlas: Atlas,
  edge: readonly number[],
  cost: Map<number, number>,
  back: Map<number, Step>,
): number[] {
  const next = new Map<number, { cost: number; step: Step }>();
  for (const here of edge) {
    for (const index of atlas.around[here] ?? []) {
      const link = atlas.links[index];
      if (link === undefined) continue;
      const there = otherEnd(link, here);
      if (cost.has(there)) continue;
      const price = (cost.get(here) ?? 0) + (atlas.entities[there]?.links ?? 0);
      const known = next.get(there);
      if (known !== undefined && known.cost <= price) continue;
      next.set(there, { cost: price, step: { from: here, link: index, to: there } });
    }
  }
  for (const [there, found] of next) {
    cost.set(there, found.cost);
    back.set(there, found.step);
  }
  return [...next.keys()];
}
