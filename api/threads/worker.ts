/**
 * A thread that stays for the next job: one at a time, a few that wait, and none that takes too long.
 * It is stopped, and begun anew for the next, when who asked has left or when the job is late.
 */
import { Worker } from 'node:worker_threads';
import { openQueue } from './queue.ts';
import type { Given, Reply } from './working.ts';

export interface Staying<Job, Made> {
  /** @param left aborted when nobody waits for the job any more */
  run(job: Job, left?: AbortSignal): Promise<Made>;
}

interface Rules {
  /** How many jobs may wait for the one that runs. */
  readonly waiting: number;
  /** In milliseconds: the longest that a job may run. */
  readonly longest: number;
  /** Megabytes that the thread may hold. */
  readonly memory: number;
  /** The error when too many jobs wait. */
  readonly busy: () => Error;
  /** The error when a job takes too long or too much memory. */
  readonly late: () => Error;
}

/** In milliseconds: how long the thread stays without a job. */
const IDLE = 60_000;

/** @param work the module that answers with `serving`; jobs and answers must be copyable to another thread. */
export function openWorker<Job, Made>(work: URL, rules: Rules): Staying<Job, Made> {
  const queue = openQueue(1, rules.waiting);
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function begun(): Worker {
    const given: Given<undefined> = { work: work.href, job: undefined };
    const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData: given,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: rules.memory },
    });
    // An error that nobody hears would end the process; the job that runs hears it too.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread === worker) thread = undefined;
    });
    return worker;
  }

  function rest(worker: Worker): void {
    // It keeps nobody from ending the process.
    worker.unref();
    idle = setTimeout(() => void worker.terminate(), IDLE).unref();
  }

  function done(job: Job, left: AbortSignal | undefined): Promise<Made> {
    clearTimeout(idle);
    thread ??= begun();
    const worker = thread;
    worker.ref();
    return new Promise<Made>((resolve, reject) => {
      const stop = (reason: unknown) => {
        if (thread === worker) thread = undefined;
        void worker.terminate();
        end(() => reject(reason));
      };
      const leave = () => stop(left?.reason);
      const clock = setTimeout(() => stop(rules.late()), rules.longest);
      const reply = (told: Reply<Made>) => {
        rest(worker);
        end(() => ('made' in told ? resolve(told.made) : reject(told.failed)));
      };
      const fail = (error: NodeJS.ErrnoException) =>
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? rules.late() : error);
      const exit = () => stop(new Error('the thread was stopped'));
      const end = (settle: () => void) => {
        clearTimeout(clock);
        left?.removeEventListener('abort', leave);
        worker.off('message', reply).off('error', fail).off('exit', exit);
        settle();
      };
      left?.addEventListener('abort', leave, { once: true });
      worker.on('message', reply).on('error', fail).on('exit', exit);
      worker.postMessage(job);
    });
  }

  return {
    run: (job, left) =>
      queue.run(
        () => {
          left?.throwIfAborted();
          return done(job, left);
        },
        rules.busy,
        left,
      ),
  };
}
