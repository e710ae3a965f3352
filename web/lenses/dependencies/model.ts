/** Dependencies: the layers of a codebase, removals with the entities that they expose, and weak points. */
import type { Named } from '../../data/sheet.ts';
import type { Amount } from '../../words/amounts.ts';

/** A link of a path, in words. */
export interface Hop {
  readonly id: string;
  readonly verb: string;
  readonly from: Named;
  readonly to: Named;
}

export interface Step {
  readonly entity: Named;
  readonly distance: number;
  readonly path: readonly Hop[];
  /** Local maintainers and contributors. */
  readonly people: readonly Named[];
  /** Local funding. */
  readonly money: readonly {
    readonly id: string;
    readonly payer: Named;
    readonly amount: Amount | null;
  }[];
}

export interface Layers {
  readonly entity: Named;
  /** Its keepers, as the entity's own page and the scenarios name them; null where it is no codebase. */
  readonly keepers: {
    readonly organisations: readonly Named[];
    /** People without an employer in any source. */
    readonly people: number;
  } | null;
  readonly below: readonly Step[];
  readonly belowCount: number;
  readonly above: readonly Step[];
  readonly aboveCount: number;
}

export interface Exposed {
  readonly entity: Named;
  readonly distance: number;
  readonly alone: boolean;
  readonly sentence: string;
  readonly path: readonly Hop[];
  readonly remains: readonly Named[];
}

export interface Removal {
  readonly removed: readonly Named[];
  readonly exposed: readonly Exposed[];
  readonly exposedCount: number;
  readonly countsByDistance: readonly number[];
  readonly aloneCount: number;
}

export interface Shared {
  readonly count: number;
  readonly some: readonly Named[];
}

export interface Dependencies {
  /** Null where neither a codebase nor a service is selected. */
  readonly layers: Layers | null;
  readonly removals: readonly Removal[];
  /** Of two removals: exposed by both, and by one alone. */
  readonly both: Shared | null;
  readonly onlyOne: Shared | null;
  readonly onlyOther: Shared | null;
}

export interface Weakness {
  readonly points: readonly { readonly entity: Named; readonly sentence: string }[];
  readonly pointCount: number;
  readonly bridges: readonly (Hop & { readonly cutOff: number })[];
  readonly bridgeCount: number;
  readonly ranked: readonly UseAndSupport[];
  readonly rankedCount: number;
  readonly notJudged: readonly Named[];
  readonly notJudgedCount: number;
}

export interface UseAndSupport {
  readonly codebase: Named;
  readonly userCount: number;
  readonly contributorCount: number;
  readonly payerCount: number;
  readonly useShare: number;
  readonly supportShare: number;
}

/** Steps by distance, the nearest first. */
export function byDistance(steps: readonly Step[]): readonly (readonly Step[])[] {
  const levels: Step[][] = [];
  for (const step of steps) {
    const level = levels[step.distance - 1] ?? [];
    level.push(step);
    levels[step.distance - 1] = level;
  }
  return levels.filter((level) => level !== undefined);
}

/** The entity from which a step is reached: the other end of the last link of its path. */
export function reachedFrom({ entity, path }: Step): string | null {
  const last = path.at(-1);
  if (last === undefined) return null;
  return last.from.id === entity.id ? last.to.id : last.from.id;
}
