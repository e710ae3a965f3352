/** The page answers a frame later: a browser test waits for what it awaits, and never reads a page once after an action. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BROWSER = new URL('../browser/', import.meta.url).pathname;

/** These act or compute, so that asking twice would not be the same: axe, a download, a drawn image, an answer without a page. */
const ONCE = /^(findings|drawing|layout|coloursIn|taken|fetch)\(|arrayBuffer\(\)/;

const tests = readdirSync(BROWSER).filter((file) => file.endsWith('.test.ts'));

test('an expectation on a page is polled', () => {
  expect(tests.length).toBeGreaterThan(30);
  const once = tests.flatMap((file) =>
    [...readFileSync(join(BROWSER, file), 'utf8').matchAll(/expect\(\s*(.+)/g)]
      .map(([, asked = '']) => asked)
      .filter((asked) => /\bawait\b|\.url\(\)/.test(asked))
      .filter((asked) => !ONCE.test(asked.replace(/^\(?await\s+/, '')))
      .map((asked) => `${file}: expect(${asked}`),
  );
  expect(once).toEqual([]);
});

test('nothing waits for a time', () => {
  const timed = tests.filter((file) =>
    /waitForTimeout|\bretry:/.test(readFileSync(join(BROWSER, file), 'utf8')),
  );
  expect(timed).toEqual([]);
});
