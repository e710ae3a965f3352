/** Long work in a thread of its own, so that others are served meanwhile: a job in, its progress and what was made out. */
import { Worker } from 'node:worker_threads';
import type { Given, Told } from './working.ts';

interface Watched {
  readonly started?: (worker: Worker) => void;
  /** @param share from 0 to 1 */
  readonly tell?: (share: number) => void;
}

/** @param work the module that answers with `working`; job and answer must be copyable to another thread. */
export function inThread<Job, Made>(work: URL, job: Job, watched: Watched = {}): Promise<Made> {
  return new Promise((resolve, reject) => {
    const given: Given<Job> = { work: work.href, job };
    const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData: given,
      execArgv: [],
    });
    watched.started?.(worker);
    worker.on('message', (told: Told<Made>) => {
      if ('made' in told) resolve(told.made);
      else watched.tell?.(told.progress);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread was stopped')));
  });
}
