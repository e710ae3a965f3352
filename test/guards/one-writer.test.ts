/**
 * Facts and private records are written in one place each: whatever else opens a write goes around the record
 * of changes, or around the journal of private records.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelsIn } from '../../api/graph/private.ts';
import { PRIVATE } from '../../api/graph/private-labels.ts';
import { writtenStatements } from '../support/statements.ts';

const SOURCES = ['api', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/')),
);

/**
 * The functions that open a transaction, one for facts and one for private records; what makes their contents
 * again from a journal; and what only passes a transaction on to the engine.
 */
const WRITERS = new Set([
  'api/graph/commit.ts',
  'api/graph/private.ts',
  'api/graph/journal/replaying.ts',
  'api/graph/journal/private-agreeing.ts',
  'api/graph/circuit.ts',
  'api/graph/erasing/erasing.ts',
  // No facts: where the map draws what.
  'api/graph/shared-layout.ts',
  // They write nothing: their files are archived while nobody writes.
  'api/graph/journal/recovering.ts',
  'api/graph/journal/beside.ts',
]);

/** The plain script beside which imports are measured, in a database of its own. */
const MEASURED = 'scripts/bench/import-once.ts';

test('only commit and privately open a transaction that writes', () => {
  const others = SOURCES.filter(
    (file) =>
      !WRITERS.has(file) &&
      file !== MEASURED &&
      /\bgraph\.write\s*\(|\bgraph\(\)\.write\s*\(/.test(readFileSync(file, 'utf8')),
  );
  expect(others).toEqual([]);
});

test('only the folder of the engines holds Cypher that writes', () => {
  const writing = /cypher(<[^`]*>)?`[^`]*\b(CREATE|MERGE|DELETE|REMOVE|SET)\b[^`]*`/;
  const others = SOURCES.filter(
    (file) => !file.startsWith('api/graph/') && file !== MEASURED,
  ).filter((file) => writing.test(readFileSync(file, 'utf8')));
  expect(others).toEqual([]);
});

const isPrivate = (label: string) => (PRIVATE as readonly string[]).includes(label);

test('no statement reads facts and private records together', () => {
  const mixed = writtenStatements().filter(({ text }) => {
    const labels = labelsIn(text);
    return labels.some(isPrivate) && !labels.every(isPrivate);
  });
  expect(mixed).toEqual([]);
});

/** The folders that keep private records. */
const KEEPERS = /^(access|changes|consultations|graph|persons|proposals)\//;

test('only those who keep private records name them', () => {
  const others = writtenStatements().filter(
    ({ name, text }) => !KEEPERS.test(name) && labelsIn(text).some(isPrivate),
  );
  expect(others).toEqual([]);
});
