/**
 * Conclusions that take time: made once for the same facts and the same day, and anew when either changes, or
 * from what was concluded before a change and what the change touched.
 */
import { LRUCache } from 'lru-cache';
import type { Facts } from './facts.ts';
import type { Touching } from './lineage.ts';
import { touchedSince } from './reaching.ts';
import type { Standing } from './standing.ts';

/** How many are kept for the same facts and day: those of other arguments make way first. */
const KEPT = 128;

/** By facts or their line, then by day and name. */
export type KeptBy<T> = WeakMap<object, WeakMap<Standing, LRUCache<string, T & {}>>>;

const made: KeptBy<object> = new WeakMap();
/** The last of each line of facts, and of which version it is. */
const last: KeptBy<{ readonly version: number; readonly value: object }> = new WeakMap();

export function keptOf<T extends {}>(
  all: KeptBy<T>,
  of: object,
  standing: Standing,
): LRUCache<string, T> {
  const days = all.get(of) ?? new WeakMap();
  all.set(of, days);
  const kept = days.get(standing) ?? new LRUCache<string, T>({ max: KEPT });
  days.set(standing, kept);
  return kept;
}

/**
 * @param standing what holds on the day: the same object for the same day
 * @param name of the conclusion, with the arguments that it depends on
 */
export function derived<T extends object>(
  { whole: facts }: Facts,
  standing: Standing,
  name: string,
  make: () => T,
): T {
  const kept = keptOf(made, facts, standing);
  const known = kept.get(name) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  kept.set(name, value);
  return value;
}

/**
 * The same, from what was concluded before where that is known and all changes since.
 * @param next gives what holds now, from what held before and what changed; null where it cannot tell
 */
export function followed<T extends object>(
  facts: Facts,
  standing: Standing,
  name: string,
  make: () => T,
  next: (before: T, touching: Touching) => T | null,
): T {
  return derived(facts, standing, name, () => {
    const { line, version } = facts.whole.kept.lineage;
    const lasts = keptOf(last, line, standing);
    const before = lasts.get(name);
    const touching = before === undefined ? null : touchedSince(facts.whole, before.version);
    const value =
      (before === undefined || touching === null ? null : next(before.value as T, touching)) ??
      make();
    if (before === undefined || before.version < version) lasts.set(name, { version, value });
    return value;
  });
}
