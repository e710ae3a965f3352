/** Checks an entry of a file of facts, for the tests of its fields. */
import { expect } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

export const SOURCE =
  '- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, read: "2026-11-21" }\n';
export const vocabulary = readVocabulary();

/** An organisation on lines 2 to 6, and what a test adds to it on line 7. */
export const COOP = `entities:
  - id: coop
    kind: Organisation
    name: { fr: Coop, en: Co-op }
    cite:
      at: p. 1
`;

export function checked(facts: string, more: Readonly<Record<string, string>> = {}) {
  const folder = seedsFor({ 'lac/source.yaml': SOURCE, 'lac/faits.yaml': facts, ...more });
  const { claims, problems } = checkSeeds(readSeeds(folder), vocabulary);
  const told = (language: 'fr' | 'en') => problems.map((one) => sentence(one, language));
  return { claims, en: told('en'), fr: told('fr') };
}

export function expectOne(
  facts: string,
  en: RegExp,
  fr: RegExp,
  more?: Readonly<Record<string, string>>,
) {
  const problems = checked(facts, more);
  expect(problems.en).toHaveLength(1);
  expect(problems.en[0]).toMatch(en);
  expect(problems.fr[0]).toMatch(fr);
}
