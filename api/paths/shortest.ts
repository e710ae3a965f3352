/** The short paths between two entities of a small graph of steps: pure, and the same at every run. */
import type { Step } from './queries.ts';
import { REASONS, type Reason, reasonOf } from './strength.ts';

export interface Way {
  /** Link ids in order, with the entity that each reaches. */
  readonly hops: readonly Step[];
  readonly reason: Reason;
  /** Whether all of its links are facts. */
  readonly isFact: boolean;
  /** How much it says: less when it passes through entities with many links. */
  readonly weight: number;
}

/** How many partial paths are looked at before the search is given up as too broad. */
const MOST_PARTIAL = 200_000;

export interface Wanted {
  readonly longest: number;
  readonly first: number;
  readonly isFact: (link: { readonly status: string }) => boolean;
  /** The id under which an entity counts: two names of one actor tell one way twice. */
  readonly one: (id: string) => string;
}

/**
 * Simple paths of at most `longest` links. The best of each reason comes first, the strongest reason
 * before the weakest, among those that are no more than one link longer than the shortest; then the
 * others, the shortest first.
 * @param steps both directions of each link that may be used
 * @param distance how far each entity is from the end, in links; without it no path leads there
 */
export function shortWays(
  steps: ReadonlyMap<string, readonly Step[]>,
  distance: ReadonlyMap<string, number>,
  from: string,
  to: string,
  { longest, first, isFact, one }: Wanted,
): Way[] {
  const shortest = distance.get(from) ?? longest + 1;
  const found: Way[] = [];
  let looked = 0;
  for (
    let length = shortest;
    length <= longest && (length <= shortest + 1 || found.length < first);
    length += 1
  ) {
    const extend = (at: string, hops: readonly Step[], passed: ReadonlySet<string>): void => {
      looked += 1;
      if (looked > MOST_PARTIAL) return;
      const left = length - hops.length;
      if (at === to) {
        if (left === 0) found.push(wayOf(hops, steps, isFact));
        return;
      }
      for (const step of steps.get(at) ?? []) {
        if (passed.has(step.far) || (distance.get(step.far) ?? Number.POSITIVE_INFINITY) > left - 1)
          continue;
        extend(step.far, [...hops, step], new Set([...passed, step.far]));
      }
    };
    extend(from, [], new Set([from]));
  }
  return inOrder(found, shortest, one).slice(0, first);
}

const wayOf = (
  hops: readonly Step[],
  steps: ReadonlyMap<string, readonly Step[]>,
  isFact: Wanted['isFact'],
): Way => ({
  hops,
  reason: reasonOf(hops.map(({ kind }) => kind)),
  isFact: hops.every(isFact),
  weight: weightOf(hops, steps),
});

function inOrder(found: readonly Way[], shortest: number, one: Wanted['one']): Way[] {
  const sorted = [...found].sort(
    (a, b) => a.hops.length - b.hops.length || strength(a) - strength(b) || better(a, b),
  );
  const best = new Map<string, Way>();
  for (const way of sorted)
    if (way.isFact && way.hops.length <= shortest + 1 && !best.has(way.reason))
      best.set(way.reason, way);
  const leading = [...best.values()].sort((a, b) => strength(a) - strength(b));
  const ordered = [...leading, ...sorted.filter((way) => !leading.includes(way))];
  // Two links between the same two tell one way twice, and so does a link from a name to another of one actor.
  const told = new Set<string>();
  const [fresh, again]: [Way[], Way[]] = [[], []];
  for (const way of ordered) {
    const passed = new Set(way.hops.map(({ far }) => one(far)));
    const telling = [...passed].join('\n');
    (told.has(telling) ? again : fresh).push(way);
    told.add(telling);
  }
  return [...fresh, ...again];
}

/** What is planned or imagined comes after all that is. */
const strength = ({ reason, isFact }: Way) =>
  REASONS.indexOf(reason) + (isFact ? 0 : REASONS.length);

/** Sum of 1 / log(links + 1) over what lies between the ends, after Adamic and Adar. */
function weightOf(hops: readonly Step[], steps: ReadonlyMap<string, readonly Step[]>): number {
  return hops
    .slice(0, -1)
    .reduce((sum, { far }) => sum + 1 / Math.log((steps.get(far)?.length ?? 1) + 1), 0);
}

const key = ({ hops }: Way) => hops.map(({ id }) => id).join('\n');
const better = (a: Way, b: Way) => b.weight - a.weight || (key(a) < key(b) ? -1 : 1);
