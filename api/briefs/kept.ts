/** Briefs as files: set in a thread of their own, and the latest kept. */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors.ts';
import { openWorker } from '../threads/worker.ts';
import type { Brief } from './brief.ts';

const worker = openWorker<Brief, Uint8Array>(new URL('./pdf-worker.ts', import.meta.url), {
  waiting: 8,
  longest: 30_000,
  memory: 256,
  busy: () =>
    new Refusal(
      'UNAVAILABLE',
      'Other briefs are being made: try again in a minute.',
      'D’autres notes de synthèse sont en préparation : réessayer dans une minute.',
    ),
  late: () =>
    new Refusal(
      'TOO_COSTLY',
      'This brief takes too long to make.',
      'Cette note de synthèse demande trop de temps.',
    ),
});

/** Bytes of files and of the briefs that they were made from. */
const MOST_BYTES = 16 * 1024 * 1024;
const files = new LRUCache<string, Uint8Array>({ maxSize: MOST_BYTES });

/** @param left aborted when nobody waits for the file any more */
export async function fileOf(brief: Brief, left: AbortSignal): Promise<Uint8Array> {
  // The file tells the day on which it was made.
  const key = JSON.stringify({ ...brief, made: brief.made.slice(0, 10) });
  const known = files.get(key);
  if (known !== undefined) return known;
  const file = await worker.run(brief, left);
  files.set(key, file, { size: 2 * key.length + file.length });
  return file;
}
