/** Many entries with mistakes, each with a problem of its own. */
import { expect, test } from 'vitest';
import { checked } from '../support/checked.ts';

test('100,000 entries are checked in one piece of memory, in one file or in several', {
  timeout: 900_000,
}, () => {
  const entry = (n: number) => `  - { id: e${n}, kind: Person, name: E${n}, cite: { at: p. 1 } }\n`;
  const link = (n: number) =>
    `  - { from: e${n}, kind: KNOWS, to: nobody${n % 2}, cite: { at: p. 1 } }\n`;
  const count = 50_000;
  const lines = (line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('');
  const facts = `entities:\n${lines(entry)}links:\n${lines(link)}`;
  const { claims, en } = checked(facts);
  expect(claims.entities).toHaveLength(count + 1);
  // Each of the 50,000 wrong links has a problem of its own.
  expect(en).toHaveLength(count);
  expect(en[count - 1]).toMatch(new RegExp(`^lac/faits\\.yaml:${2 * count + 2} — `));
});
