/** The report tells what is neither known nor looked for, apart from what was looked for in vain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { reportOn } from '../../api/loading/report.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const folder = mkdtempSync(join(tmpdir(), 'unsearched-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FACTS = `
entities:
  - { id: lake, kind: Place, name: Lake, description: { both: Lake }, placeKind: city, cite: { at: p. 1 } }
  - { id: shore, kind: Place, name: Shore, description: { both: Shore }, placeKind: neighbourhood, cite: { at: p. 1 } }
  - { id: here, kind: Organisation, name: Here, description: { both: Here }, cite: { at: p. 1 } }
  - { id: near, kind: Organisation, name: Near, description: { both: Near }, cite: { at: p. 1 }, absences: [{ of: legalForm, how: looked-for, cite: { at: p. 2 } }] }
  - { id: sought, kind: Organisation, name: Sought, description: { both: Sought }, cite: { at: p. 1 }, absences: [{ of: LOCATED_IN, how: looked-for, cite: { at: p. 2 } }] }
  - { id: unsought, kind: Organisation, name: Unsought, description: { both: Unsought }, cite: { at: p. 1 } }
  - { id: free, kind: Codebase, name: Free, description: { both: Free }, licence: MIT, cite: { at: p. 1 } }
  - { id: bare, kind: Codebase, name: Bare, description: { both: Bare }, cite: { at: p. 1 } }
  - { id: far, kind: Codebase, name: Far, description: { both: Far }, cite: { at: p. 1 } }
links:
  - { from: shore, kind: PART_OF, to: lake, cite: { at: p. 1 } }
  - { from: here, kind: LOCATED_IN, to: lake, cite: { at: p. 1 } }
  - { from: near, kind: LOCATED_IN, to: shore, cite: { at: p. 1 } }
  - { from: here, kind: USES, to: free, cite: { at: p. 1 } }
  - { from: near, kind: USES, to: bare, cite: { at: p. 1 } }
  - { from: unsought, kind: USES, to: far, cite: { at: p. 1 } }
`;

const SOURCE = `
- { id: paper, kind: Document, name: Paper, description: { both: Paper }, documentKind: report, language: en, read: "2026-11-30" }
`;

test('a place, a licence or a legal form that somebody looked for is not counted', () => {
  mkdirSync(join(folder, 'facts'));
  const about = 'name: Lake\nlicence: CC0-1.0\nplace: lake\nfolders: [facts]\n';
  writeFileSync(join(folder, 'dataset.yaml'), about);
  writeFileSync(join(folder, 'facts', 'source.yaml'), SOURCE);
  writeFileSync(join(folder, 'facts', 'facts.yaml'), FACTS);
  const vocabulary = readVocabulary();
  const { claims, problems } = checkSeeds(readSeeds(folder), vocabulary);
  expect(problems).toEqual([]);
  const { unsearched } = reportOn(claims, vocabulary, 'lake');
  expect(unsearched.map(({ count, of, examples }) => [count, of, examples])).toEqual([
    [1, 4, ['unsought']],
    [1, 2, ['bare']],
    [1, 2, ['here']],
  ]);
});
