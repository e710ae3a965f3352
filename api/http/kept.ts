/**
 * Answers to anonymous GETs, kept for as long as the facts do not change: one that is asked again costs
 * neither parsing, nor statements, nor compression.
 */
import { LRUCache } from 'lru-cache';
import { type Answer, isPacked } from './answer.ts';
import type { Asked } from './asked.ts';

/** In bytes: all kept answers together, and the largest one. */
const MOST = 64 * 1024 * 1024;
const LARGEST = MOST / 4;
const DAY = 24 * 60 * 60 * 1000;

export interface Kept {
  /**
   * The kept answer, or a new one. A request with Cookie or Authorization always gets a new one.
   * @param key everything that the answer depends on, apart from facts and day
   * @param make makes the answer; its signal is aborted when no client waits any more
   */
  answer(asked: Asked, key: string, make: (signal: AbortSignal) => Promise<Made>): Promise<Answer>;
}

export interface Made extends Answer {
  /** Whether a part of the answer is missing: it is not kept. */
  readonly isPartial?: boolean;
}

interface Coming {
  readonly answer: Promise<Answer>;
  readonly stop: AbortController;
  waiting: number;
}

/** @param revision grows with each change of the facts */
export function openKept(revision: () => Promise<number>): Kept {
  const kept = new LRUCache<string, Answer>({
    maxSize: MOST,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body }, key) => 2 * key.length + (isPacked(body) ? body.weight : 0) + 1,
  });
  /** Answers that are being made. Further requests for the same answer wait for it. */
  const coming = new Map<string, Coming>();
  let keptFor = '';

  function begin(key: string, make: (signal: AbortSignal) => Promise<Made>): Coming {
    const wanted = keptFor;
    const stop = new AbortController();
    const answer = make(stop.signal).then((made) => {
      const isWhole = made.status === 200 && made.isPartial !== true && isPacked(made.body);
      if (isWhole && wanted === keptFor) kept.set(key, made);
      return made;
    });
    const one = { answer, stop, waiting: 0 };
    coming.set(key, one);
    const over = () => {
      if (coming.get(key) === one) coming.delete(key);
    };
    answer.then(over, over);
    return one;
  }

  function join(key: string, one: Coming, { signal }: Asked): Promise<Answer> {
    one.waiting += 1;
    signal.addEventListener(
      'abort',
      () => {
        one.waiting -= 1;
        if (one.waiting > 0) return;
        if (coming.get(key) === one) coming.delete(key);
        one.stop.abort(signal.reason);
      },
      { once: true },
    );
    return one.answer;
  }

  return {
    async answer(asked, key, make) {
      if (!asked.isAnonymous) return make(asked.signal);
      // Some answers depend on the day, such as those on deadlines and ages.
      const now = `${await revision()} ${Math.floor(Date.now() / DAY)}`;
      if (now !== keptFor) {
        kept.clear();
        coming.clear();
        keptFor = now;
      }
      return kept.get(key) ?? join(key, coming.get(key) ?? begin(key, make), asked);
    },
  };
}
