/** Tries again, with growing and jittered pauses, what `mayRetry` says may be tried again. */
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 8;
const FIRST_PAUSE = 10;

export async function retrying<T>(
  work: () => Promise<T>,
  mayRetry: (error: unknown) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !mayRetry(error)) throw error;
      await pause(FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
