import { expect, test } from 'vitest';
import { warming } from '../../api/starting/warming.ts';

test('what takes time is begun at the first look, and again only when the graph has changed', async () => {
  let number = 1;
  const begun: number[] = [];
  const revision = warming(
    async () => number,
    async () => void begun.push(number),
  );
  for (const seen of [1, 1, 2, 2, 3]) {
    number = seen;
    expect(await revision()).toBe(seen);
  }
  expect(begun).toEqual([1, 2, 3]);
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
