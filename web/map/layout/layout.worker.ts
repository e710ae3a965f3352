/** The worker: receives one job, and answers with its progress until it is done. */
import type { Job } from './job.ts';
import { layOut } from './layout.ts';

/** Both layouts jitter with Math.random; here it is the same at each visit. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  Object.assign(Math, { random: seeded(data.count + data.from.length) });
  layOut(data, (told) => postMessage(told));
});
