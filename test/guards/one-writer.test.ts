/** Facts are written in one place: whatever else opens a write goes around the record of changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = ['api', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/')),
);

/**
 * The one function that opens a transaction, what makes its changes again from their journal, and what only
 * passes a transaction on to the engine.
 */
const WRITERS = new Set([
  'api/graph/commit.ts',
  'api/graph/journal/replaying.ts',
  'api/graph/circuit.ts',
]);

test('only commit opens a transaction that writes', () => {
  const others = SOURCES.filter(
    (file) =>
      !WRITERS.has(file) &&
      /\bgraph\.write\s*\(|\bgraph\(\)\.write\s*\(/.test(readFileSync(file, 'utf8')),
  );
  expect(others).toEqual([]);
});

test('only the folder of the engines holds Cypher that writes', () => {
  const writing = /cypher(<[^`]*>)?`[^`]*\b(CREATE|MERGE|DELETE|REMOVE|SET)\b[^`]*`/;
  const others = SOURCES.filter((file) => !file.startsWith('api/graph/')).filter((file) =>
    writing.test(readFileSync(file, 'utf8')),
  );
  expect(others).toEqual([]);
});
