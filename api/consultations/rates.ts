/** Slows what comes faster than people read: so much at once, and then so much a second. */
import { LRUCache } from 'lru-cache';

export interface Bucket {
  /** @returns null where one more may go on; else the seconds to wait */
  take(key: string): number | null;
}

/** Keys that are remembered: the latest ones. */
const REMEMBERED = 50_000;

interface Level {
  left: number;
  at: number;
}

/**
 * @param burst how many may come at once
 * @param perSecond how many more each second brings
 */
export function openBucket(
  burst: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): Bucket {
  const levels = new LRUCache<string, Level>({ max: REMEMBERED });
  return {
    take(key) {
      const at = now();
      const known = levels.get(key) ?? { left: burst, at };
      const left = Math.min(burst, known.left + ((at - known.at) / 1_000) * perSecond);
      levels.set(key, { left: left < 1 ? left : left - 1, at });
      return left < 1 ? Math.ceil((1 - left) / perSecond) : null;
    },
  };
}
