/**
 * The fuzzer looks for half a minute for requests that cost too much, and for as long as one wants with
 * `LACIS_FUZZ_MINUTES=60 npm test -- test/api/fuzzer.test.ts`. It says the seed it began with:
 * `LACIS_FUZZ_SEED` begins with that one again.
 */
import { expect, test } from 'vitest';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Hostile, heap, openMeasure, used } from '../fuzz/measuring.ts';
import type { Question } from '../fuzz/mutating.ts';
import { QUERIES } from '../fuzz/queries.ts';
import { searched } from '../fuzz/searching.ts';
import { VALUES } from '../fuzz/values.ts';
import { seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';

/**
 * On demand, what holds the event loop for over 100 ms fails too. Everyday runs, beside other tests on the
 * same machine, print it.
 */
const IS_ON_DEMAND = process.env['LACIS_FUZZ_MINUTES'] !== undefined;
const MINUTES = Number(process.env['LACIS_FUZZ_MINUTES'] || 0.5);
const SEED = Number(process.env['LACIS_FUZZ_SEED'] || 20_261_130);
/** Milliseconds of processor that the search takes in a minute: the rest goes to the engine, the collector and asking. */
const PROCESSOR = 35_000;
/** Bytes that may stay: what is kept of answers and documents is bounded, and fills as one asks. */
const STAYING = 96 * 1024 * 1024;

test('whatever is asked, a refusal is cheap, nothing breaks, and memory comes back', {
  timeout: (6 * MINUTES + 6) * 60_000,
}, async () => {
  const measure = openMeasure(await serving(await seeded()));
  const known = [...QUERIES, ...VALUES].flatMap(([, hostile]) => questionIn(hostile));
  // The program is compiled as it runs, and what is kept is made by the first who asks.
  for (const [, hostile] of [...QUERIES, ...VALUES]) await measure.once(hostile);
  const base = heap();
  // Of this thread: on a busy machine it takes longer, and looks at as much.
  const until = used() + MINUTES * PROCESSOR;
  const found = await searched({
    measure,
    schema: createSchema(readVocabulary()),
    seed: SEED,
    known,
    goesOn: () => used() < until,
  });
  measure.close();
  const { findings, requests, refused } = found;
  console.log(
    `seed ${SEED}: ${requests} requests, ${refused} refused; dearest refusal ${found.dearestRefusal.toFixed(0)} ms, longest hold ${found.longestHeld.toFixed(0)} ms, ${found.dearestForItsBytes.toFixed(0)} ms for each kB, heap ${((heap() - base) / 1024 / 1024).toFixed(0)} MB over its base`,
  );
  const told = findings.map(({ why, hostile }) => `${why}: ${JSON.stringify(hostile)}`);
  const isHold = (finding: string) => finding.startsWith('held the event loop');
  for (const hold of told.filter(isHold)) console.warn(hold);
  expect(told.filter((finding) => IS_ON_DEMAND || !isHold(finding))).toEqual([]);
  expect(requests).toBeGreaterThan(20);
  expect(heap() - base).toBeLessThan(STAYING);
});

const DEEP = /\[{200}|(\{"a":){200}/;

/** The question that a known request asks, where it asks the API in JSON. */
function questionIn({ body, headers }: Hostile): Question[] {
  // Those that are only deep are told as text: a value of that depth cannot be written again.
  if (typeof body !== 'string' || headers !== undefined || DEEP.test(body)) return [];
  const { query, variables } = JSON.parse(body) as Partial<Question>;
  return typeof query === 'string' ? [{ query, variables }] : [];
}
