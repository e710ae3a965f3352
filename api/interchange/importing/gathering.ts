/** Reads a file that somebody sent, in a thread of its own: others are served meanwhile, and it ends in time. */
import { Overloaded } from '../../http/refusals.ts';
import { openWorker } from '../../threads/worker.ts';
import type { Label } from '../../vocabulary/vocabulary.ts';
import { type Asked, type Gathered, nothing, type Spot } from './facts.ts';
import { readFile } from './importing.ts';
import { importRefused, Unimportable } from './refusing.ts';

export interface Job {
  readonly path: string;
  /** The name that people know the file by. */
  readonly name: string;
  readonly as: string | undefined;
  readonly asked: Asked;
}

/** What was found in a file; where it is refused, what was seen before. */
export interface Gathering {
  /** The id of the reader; null where the file is refused before one is known. */
  readonly format: string | null;
  readonly file: { readonly name: string; readonly digest: string };
  readonly found: Gathered;
  readonly problem: { readonly words: Label; readonly spot: Spot | null } | null;
}

export async function gathered({ path, name, as, asked }: Job): Promise<Gathering> {
  const found = nothing();
  try {
    const { reader, file, found: clean } = await readFile(path, asked, { as, name, found });
    return {
      format: reader.id,
      file: { name, digest: file.digest },
      found: clean,
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof Unimportable)) throw error;
    const { words, spot } = error;
    return { format: null, file: { name, digest: '' }, found, problem: { words, spot } };
  }
}

/** In milliseconds and megabytes: what a file of the largest size takes, with room. */
const [LONGEST, MEMORY] = [20_000, 512];
/** Files that wait for the one that is read. */
const WAITING = 6;

const worker = openWorker<Job, Gathering>(new URL('./gathering-thread.ts', import.meta.url), {
  waiting: WAITING,
  longest: LONGEST,
  memory: MEMORY,
  busy: () => new Overloaded(),
  late: () => importRefused('TOO_COSTLY', ({ tooLong }) => tooLong(LONGEST / 1000)),
});

/** @param left aborted when nobody waits for it any more */
export const gatheredApart = (job: Job, left: AbortSignal): Promise<Gathering> =>
  worker.run(job, left);
