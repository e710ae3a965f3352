/** `LACIS_RUNS` has one meaning: a factor, read in one place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = new URL('../', import.meta.url).pathname;

test('every property takes its number of runs from test/support/runs.ts', () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !['support/runs.ts', 'guards/runs.test.ts'].includes(file),
  );
  const wrong = files.filter((file) => {
    const text = readFileSync(join(TESTS, file), 'utf8');
    const tried = text.match(/\bfc\.assert\(/g)?.length ?? 0;
    const counted = text.match(/\{ numRuns: runs\(|\bRUNS,?$/gm)?.length ?? 0;
    return /LACIS_RUNS|numRuns: (?!runs\()/.test(text) || counted < tried;
  });
  expect(wrong).toEqual([]);
});
