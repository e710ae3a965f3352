/**
 * The worst known requests, each against the whole application: what is refused costs little, and what
 * is answered leaves others their turn. Other programs slow a thread too: what exceeds a bound is asked three times
 * more, and the least counts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesIn, isRefused, openMeasure } from '../fuzz/measuring.ts';
import { QUERIES } from '../fuzz/queries.ts';
import { exceeds, HELD, REFUSAL } from '../fuzz/searching.ts';
import { VALUES } from '../fuzz/values.ts';
import { seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';

let measure: ReturnType<typeof openMeasure>;
beforeAll(async () => {
  measure = openMeasure(await serving(await seeded()));
  // The program is compiled as it runs, and what is kept is made by the first who asks.
  for (const [, hostile] of [...QUERIES, ...VALUES]) await measure.once(hostile);
});
afterAll(() => measure.close());

describe.each([
  ['queries', QUERIES],
  ['values', VALUES],
])('%s', (_, shapes) => {
  test.each(shapes)('%s', async (__, hostile, expected) => {
    const first = await measure.once(hostile);
    const { text, processor, held } = exceeds(first) ? await measure.least(hostile) : first;
    const codes = codesIn(text);
    expect(codes).not.toContain('INTERNAL');
    expect(codes).not.toContain(undefined);
    if (expected === 'ANSWERED') expect(codes).toEqual([]);
    else expect(codes[0]).toBe(expected);
    if (isRefused(text)) expect(processor).toBeLessThan(REFUSAL);
    expect(held).toBeLessThan(HELD);
    if (process.env['LACIS_FUZZ_TELL'])
      console.log(`${processor.toFixed(0)} ms, held ${held.toFixed(0)} ms`);
  });
});
