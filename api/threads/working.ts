/** The inside of a thread: takes the job, says how far it is, and hands out what was made. */
import { parentPort, workerData } from 'node:worker_threads';

export interface Given<Job> {
  readonly work: string;
  readonly job: Job;
}

export type Told<Made> = { readonly progress: number } | { readonly made: Made };

/** @param make is told the job, and tells its progress, from 0 to 1. */
export function working<Job, Made>(
  make: (job: Job, tell: (progress: number) => void) => Made,
): void {
  const { job } = workerData as Given<Job>;
  const say = (told: Told<Made>) => parentPort?.postMessage(told);
  say({ made: make(job, (progress) => say({ progress })) });
}

/** The answer of a lasting thread to each job. */
export type Reply<Made> = { readonly made: Made } | { readonly failed: unknown };

/** For a thread that stays: one job after the other, each with its answer. */
export function serving<Job, Made>(make: (job: Job) => Made | Promise<Made>): void {
  parentPort?.on('message', async (job: Job) => {
    parentPort?.postMessage(await replied(job));
  });

  async function replied(job: Job): Promise<Reply<Made>> {
    try {
      return { made: await make(job) };
    } catch (failed) {
      return { failed };
    }
  }
}
