/** Folders of facts with a mistake, and what is told of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

export const SOURCE =
  '- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, read: "2026-11-21" }\n';
export const COOP =
  '  - { id: coop, kind: Organisation, name: { both: Coop }, cite: { at: p. 1 } }\n';
export const FACTS = `entities:\n${COOP}`;

/** A data set of one folder, `lac`, into which a test puts what is wrong. */
export function seeds(put: (lac: string, folder: string) => void): string {
  const folder = seedsFor({ 'lac/source.yaml': SOURCE, 'lac/faits.yaml': FACTS });
  put(join(folder, 'lac'), folder);
  return folder;
}

export function told(folder: string): {
  readonly en: readonly string[];
  readonly fr: readonly string[];
} {
  const { problems } = checkSeeds(readSeeds(folder), readVocabulary());
  return {
    en: problems.map((problem) => sentence(problem, 'en')),
    fr: problems.map((problem) => sentence(problem, 'fr')),
  };
}

/** One mistake, one problem, in both languages. */
export function expectOne(folder: string, en: RegExp, fr: RegExp): void {
  const problems = told(folder);
  expect(problems.en).toHaveLength(1);
  expect(problems.en[0]).toMatch(en);
  expect(problems.fr[0]).toMatch(fr);
}

export const wrote = (name: string, content: string | Buffer) =>
  seeds((lac) => writeFileSync(join(lac, name), content));
