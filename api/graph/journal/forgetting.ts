/**
 * What somebody removed of themselves leaves the files too: the journal of private records and the store are
 * written anew. A mark in the data folder says that this is due, so that a crash does not forget it.
 */
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './files.ts';

const DUE = 'rewrite-due';

/** In milliseconds, between two times: each costs in proportion to all that is kept. */
const BETWEEN = 30_000;

export interface Forgetting {
  /** When this is over, it outlives a crash that the files are to be written anew; it is done soon after. */
  ask(): Promise<void>;
  /** Does what is due, then stops. */
  close(): Promise<void>;
}

/** @param rewrite writes the files anew, without what was removed; done at once where it was due at the last end */
export async function openForgetting(
  data: string,
  rewrite: () => Promise<void>,
  between = BETWEEN,
): Promise<Forgetting> {
  const path = join(data, DUE);
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let asked = 0;

  async function mark(): Promise<void> {
    const file = await open(path, 'a', 0o600);
    await file.sync();
    await file.close();
    await syncFolder(data);
  }

  function run(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running = running.then(async () => {
      if (!existsSync(path)) return;
      const before = asked;
      try {
        await rewrite();
        last = performance.now();
        // What was removed meanwhile needs another time.
        if (asked === before) await rm(path, { force: true });
        else soon();
      } catch {
        // The mark stays: the next removal or the next start tries again.
      }
    });
    return running;
  }

  function soon(): void {
    if (timer !== null) return;
    timer = setTimeout(() => void run(), Math.max(0, last + between - performance.now()));
    timer.unref();
  }

  if (existsSync(path)) await run();
  return {
    async ask() {
      asked += 1;
      await mark();
      soon();
    },
    close: run,
  };
}
