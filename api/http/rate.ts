/** How much one address may ask in a minute, in points: a route that costs more takes more of them. */
import { LRUCache } from 'lru-cache';

export interface Rate {
  /** @returns null where the request may go on; else the seconds to wait */
  wait(key: string, points: number): number | null;
}

/** In milliseconds. */
const MINUTE = 60_000;
/** Addresses that are remembered: the latest ones. */
const ADDRESSES = 50_000;

interface Spent {
  points: number;
  readonly until: number;
}

export function openRate(pointsAMinute: number, now = () => performance.now()): Rate {
  const spent = new LRUCache<string, Spent>({ max: ADDRESSES });
  return {
    wait(key, points) {
      const time = now();
      const known = spent.get(key);
      if (known === undefined || known.until <= time) {
        spent.set(key, { points, until: time + MINUTE });
        return null;
      }
      if (known.points + points > pointsAMinute) return Math.ceil((known.until - time) / 1000);
      known.points += points;
      return null;
    },
  };
}
