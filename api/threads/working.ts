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
