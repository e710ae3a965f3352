/** The short paths between two entities of a small graph of steps: pure, and the same at every run. */
import type { Step } from './queries.ts';

export interface Way {
  /** Link ids in order, with the entity that each reaches. */
  readonly hops: readonly Step[];
  /** How much it says: less when it passes through entities with many links. */
  readonly weight: number;
}

/** How many partial paths are looked at before the search is given up as too broad. */
const MOST_PARTIAL = 200_000;

/**
 * Simple paths of at most `longest` links, shortest first, then by weight and ids.
 * @param steps both directions of each link that may be used
 * @param distance how far each entity is from the end, in links; without it no path leads there
 */
export function shortWays(
  steps: ReadonlyMap<string, readonly Step[]>,
  distance: ReadonlyMap<string, number>,
  from: string,
  to: string,
  { longest, first }: { readonly longest: number; readonly first: number },
): Way[] {
  const found: Way[] = [];
  let looked = 0;
  for (
    let length = distance.get(from) ?? longest + 1;
    length <= longest && found.length < first;
    length += 1
  ) {
    const ofLength: Way[] = [];
    const extend = (at: string, hops: readonly Step[], passed: ReadonlySet<string>): void => {
      looked += 1;
      if (looked > MOST_PARTIAL) return;
      const left = length - hops.length;
      if (at === to) {
        if (left === 0) ofLength.push({ hops, weight: weightOf(hops, steps) });
        return;
      }
      for (const step of steps.get(at) ?? []) {
        if (passed.has(step.far) || (distance.get(step.far) ?? Number.POSITIVE_INFINITY) > left - 1)
          continue;
        extend(step.far, [...hops, step], new Set([...passed, step.far]));
      }
    };
    extend(from, [], new Set([from]));
    for (const path of ofLength.sort(bestFirst)) found.push(path);
  }
  return found.slice(0, first);
}

/** Sum of 1 / log(links + 1) over what lies between the ends, after Adamic and Adar. */
function weightOf(hops: readonly Step[], steps: ReadonlyMap<string, readonly Step[]>): number {
  return hops
    .slice(0, -1)
    .reduce((sum, { far }) => sum + 1 / Math.log((steps.get(far)?.length ?? 1) + 1), 0);
}

const key = ({ hops }: Way) => hops.map(({ id }) => id).join('\n');
const bestFirst = (a: Way, b: Way) => b.weight - a.weight || (key(a) < key(b) ? -1 : 1);
