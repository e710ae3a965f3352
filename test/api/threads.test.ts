import { expect, test } from 'vitest';
import { type LouvainJob, partedBy } from '../../api/convergences/communities/louvain.ts';
import { seeded } from '../../api/random.ts';
import { inThread } from '../../api/threads/threads.ts';
import { pause } from '../../api/threads/turns.ts';

const WORK = new URL('../../api/convergences/communities/worker.ts', import.meta.url);

/** Each tied to the next, and to some others. */
function ring(count: number): LouvainJob {
  const random = seeded(7);
  const ends = new Map<string, readonly [number, number]>();
  for (let place = 0; place < count; place += 1) {
    for (const other of [(place + 1) % count, Math.floor(random() * count)]) {
      const [a, b] = [Math.min(place, other), Math.max(place, other)];
      if (a !== b) ends.set(`${a} ${b}`, [a, b]);
    }
  }
  return {
    count,
    from: Uint32Array.from(ends.values(), ([a]) => a),
    to: Uint32Array.from(ends.values(), ([, b]) => b),
    weight: new Uint32Array(ends.size).fill(1),
    seeds: [1, 2],
  };
}

test('communities found in a thread are those found here, and others are served meanwhile', async () => {
  const job = ring(400);
  let served = 0;
  const beat = setInterval(() => {
    served += 1;
  }, 5);
  const there = await inThread(WORK, job);
  clearInterval(beat);
  expect(there).toEqual([...partedBy(job)]);
  expect(served).toBeGreaterThan(2);
});

test('many that pause at once go on one after the other, each in a turn of its own where it takes long', async () => {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const work = async () => {
    await pause();
    const before = turns;
    // Longer than a turn may last.
    for (const until = performance.now() + 12; performance.now() < until; );
    return before;
  };
  const seen = await Promise.all(Array.from({ length: 20 }, work));
  isOver = true;
  expect(new Set(seen).size).toBe(20);
});

test('what fails in a thread is told to who waits for it', async () => {
  const job = { ...ring(4), to: null };
  await expect(inThread(WORK, job)).rejects.toThrow(/null/);
});

test('a thread that is stopped does not let anybody wait', async () => {
  const stopped = inThread(WORK, ring(4), { started: (worker) => void worker.terminate() });
  await expect(stopped).rejects.toThrow('stopped');
});
