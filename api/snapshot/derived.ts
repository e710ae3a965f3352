/** Conclusions that take time: made once for the same facts and the same day, and anew when either changes. */
import { LRUCache } from 'lru-cache';
import type { Facts } from './facts.ts';
import type { Standing } from './standing.ts';

/** How many are kept for the same facts and day: those of other arguments make way first. */
const KEPT = 64;

const made = new WeakMap<Facts, WeakMap<Standing, LRUCache<string, object>>>();

/**
 * @param standing what holds on the day: the same object for the same day
 * @param name of the conclusion, with the arguments that it depends on
 */
export function derived<T extends object>(
  facts: Facts,
  standing: Standing,
  name: string,
  make: () => T,
): T {
  const days = made.get(facts) ?? new WeakMap<Standing, LRUCache<string, object>>();
  made.set(facts, days);
  const kept = days.get(standing) ?? new LRUCache<string, object>({ max: KEPT });
  days.set(standing, kept);
  const known = kept.get(name) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  kept.set(name, value);
  return value;
}
