/** The report tells what is neither known nor looked for, apart from what was looked for in vain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { reportOn } from '../../api/loading/report.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { isFreeLicence } from '../../scripts/collect/licences.ts';
import { claims as shipped } from '../support/founding.ts';

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
  - { id: free, kind: Codebase, name: Free, description: { both: Free }, licence: MIT, repository: "https://lake.example/free", lastActivity: "2026-01", cite: { at: p. 1 }, absences: [{ of: FUNDS, how: looked-for, cite: { at: p. 2 } }] }
  - { id: kept, kind: Codebase, name: Kept, description: { both: Kept }, cite: { at: p. 1 }, quantities: [{ measures: { both: channels }, value: 1, unit: channels, qualifier: exact, cite: { at: p. 1 } }] }
  - { id: bare, kind: Codebase, name: Bare, description: { both: Bare }, cite: { at: p. 1 } }
  - { id: far, kind: Codebase, name: Far, description: { both: Far }, cite: { at: p. 1 } }
links:
  - { from: shore, kind: PART_OF, to: lake, cite: { at: p. 1 } }
  - { from: here, kind: LOCATED_IN, to: lake, cite: { at: p. 1 } }
  - { from: near, kind: LOCATED_IN, to: shore, cite: { at: p. 1 } }
  - { from: here, kind: USES, to: free, cite: { at: p. 1 } }
  - { from: near, kind: USES, to: bare, cite: { at: p. 1 } }
  - { from: near, kind: USES, to: kept, cite: { at: p. 1 } }
  - { from: unsought, kind: MAINTAINS, to: kept, status: inferred, cite: { at: p. 1 } }
  - { from: unsought, kind: DEVELOPS, to: free, status: ended, cite: { at: p. 1 } }
  - { from: unsought, kind: USES, to: far, cite: { at: p. 1 } }
`;

const SOURCE = `
- { id: paper, kind: Document, name: Paper, description: { both: Paper }, documentKind: report, language: en, read: "2026-11-30" }
`;

test('what somebody looked for is not counted as unknown; who kept a codebase once does not keep it', () => {
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
    [2, 3, ['kept', 'bare']],
    [2, 3, ['kept', 'bare']],
    [2, 3, ['free', 'bare']],
    [1, 3, ['bare']],
    [2, 3, ['kept', 'bare']],
    [1, 2, ['here']],
  ]);
});

test('of what is used or made here, all that one asks of a codebase is known or was looked for', () => {
  const { unsearched } = reportOn(shipped, readVocabulary(), 'montreal');
  const counts = unsearched.map(({ label, count }) => [label.en.split(' without ')[1], count]);
  expect(counts).toEqual([
    ['place or recorded search', expect.any(Number)],
    ['licence or recorded search', 0],
    ['repository or recorded search', 0],
    ['maintainer or recorded search', 0],
    ['funding channel or recorded search', 0],
    ['last activity or recorded search', 0],
    ['legal form or recorded search', expect.any(Number)],
  ]);
  // Classes of actors, and names that the registries and open data that were asked do not hold.
  expect(unsearched[0]?.count).toBeLessThanOrEqual(40);
  expect(unsearched.at(-1)?.count).toBeLessThanOrEqual(30);
});

test('a codebase under a licence that the Open Source Initiative approved is said to be free, or a text has a word of its own for it', () => {
  const codebases = shipped.entities.filter(({ kind }) => kind === 'Codebase');
  const told = new Set(
    codebases.filter(({ properties }) => 'freedom' in properties).map(({ id }) => id),
  );
  const licensed = codebases.filter(({ properties: { licence } }) =>
    typeof licence === 'string' ? isFreeLicence(licence) : false,
  );
  expect(licensed.length).toBeGreaterThan(150);
  expect(licensed.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});
