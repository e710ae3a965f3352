import { expect, test } from 'vitest';
import { warming } from '../../api/starting/warming.ts';

test('what takes time is begun at the first look, and again only when the graph has changed', async () => {
  let number = 1;
  const begun: number[] = [];
  let told = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  const revision = warming(
    async () => number,
    async () => {
      begun.push(number);
      told();
    },
    0,
  );
  expect(await revision()).toBe(1);
  expect(await revision()).toBe(1);
  for (const seen of [2, 3]) {
    const again = next();
    number = seen;
    expect(await revision()).toBe(seen);
    await again;
  }
  expect(begun).toEqual([1, 2, 3]);
});

test('many changes at once begin it once, and not beside itself', async () => {
  let number = 1;
  let [running, most] = [0, 0];
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const revision = warming(
    async () => number,
    async () => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    },
    0,
  );
  await revision();
  for (number = 2; number <= 10; number += 1) await revision();
  number = 10;
  ends.shift()?.();
  await expect.poll(() => begun).toEqual([1, 10]);
  ends.shift()?.();
  await expect.poll(() => running).toBe(0);
  expect(most).toBe(1);
});

test('a graph that does not answer is told to who asks, and begun when it does', async () => {
  let away = true;
  let begun = 0;
  const revision = warming(
    async () => {
      if (away) throw new Error('away');
      return 7;
    },
    async () => {
      begun += 1;
    },
  );
  await expect(revision()).rejects.toThrow('away');
  expect(begun).toBe(0);
  away = false;
  expect(await revision()).toBe(7);
  expect(begun).toBe(1);
});
