/**
 * Limits costly work: some of it runs at once, a bounded queue waits, and the rest is refused with the time
 * to try again. Without a limit, an overloaded server finishes nothing in time.
 */

import { Gone } from './gone.ts';
import { Overloaded } from './refusals.ts';

export interface Admission {
  /** @throws `Overloaded` if the queue is full or the wait too long, `Gone` if the client left before its turn */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  readonly running: () => number;
  readonly waiting: () => number;
}

export interface AdmissionSettings {
  /** How much runs at once. */
  readonly most: number;
  readonly queue: number;
  /** In milliseconds: how long a request may wait as long as the queue empties now and then. */
  readonly patience: number;
  /** In milliseconds: how long it may wait under a lasting overload. */
  readonly haste: number;
  /** In milliseconds: an overload is lasting if the queue has not been empty for so long. */
  readonly settling: number;
}

/** A short burst waits; under a lasting overload, the wait is short and the rest is refused. */
export const ADMISSION: AdmissionSettings = {
  most: 8,
  queue: 256,
  patience: 5_000,
  haste: 1_000,
  settling: 500,
};

interface Waiting {
  readonly since: number;
  start(): void;
  refuse(error: Error): void;
}

export function openAdmission(settings: Partial<AdmissionSettings> = {}): Admission {
  const { most, queue, patience, haste, settling } = { ...ADMISSION, ...settings };
  const line = new Set<Waiting>();
  let running = 0;
  let emptyAt = performance.now();
  let sweep: NodeJS.Timeout | undefined;

  const isOverloaded = (now: number) => now - emptyAt > settling;

  /** Refuses those that have waited too long, and looks again as long as some wait. */
  function tidy(): void {
    const now = performance.now();
    const longest = isOverloaded(now) ? haste : patience;
    for (const one of line) {
      if (now - one.since < longest) break;
      line.delete(one);
      one.refuse(new Overloaded());
    }
    if (line.size > 0) sweep ??= setInterval(tidy, haste / 2).unref();
    else stopSweeping();
  }

  function stopSweeping(): void {
    clearInterval(sweep);
    sweep = undefined;
    emptyAt = performance.now();
  }

  function done(): void {
    running -= 1;
    tidy();
    const now = performance.now();
    // Under a lasting overload the newest goes first: its client still waits.
    const next = isOverloaded(now) ? [...line].at(-1) : line.values().next().value;
    if (next === undefined) return;
    line.delete(next);
    if (line.size === 0) stopSweeping();
    next.start();
  }

  function turn(signal: AbortSignal): Promise<void> | null {
    if (signal.aborted) throw new Gone();
    if (running < most) {
      running += 1;
      return null;
    }
    if (line.size >= queue) throw new Overloaded();
    if (line.size === 0) emptyAt = performance.now();
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        line.delete(one);
        reject(new Gone());
      };
      const one: Waiting = {
        since: performance.now(),
        start: () => {
          signal.removeEventListener('abort', leave);
          running += 1;
          resolve();
        },
        refuse: (error) => {
          signal.removeEventListener('abort', leave);
          reject(error);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      line.add(one);
      tidy();
    });
  }

  return {
    async run(signal, work) {
      const wait = turn(signal);
      if (wait !== null) await wait;
      try {
        return await work();
      } finally {
        done();
      }
    },
    running: () => running,
    waiting: () => line.size,
  };
}
