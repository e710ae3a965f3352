import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

const SOURCE =
  '- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, read: "2026-11-21" }\n';
const ORGANISATION =
  '  - { id: coop, kind: Organisation, name: { both: Coop }, cite: { at: p. 1 } }\n';

const problemsOf = (facts: string, more: Record<string, string> = {}) =>
  checkSeeds(
    readSeeds(seedsFor({ 'lac/source.yaml': SOURCE, 'lac/faits.yaml': facts, ...more })),
    readVocabulary(),
  ).problems;

const told = (facts: string, more?: Record<string, string>) =>
  problemsOf(facts, more).map((problem) => sentence(problem, 'en'));

describe('what is right passes', () => {
  test('an entity with a citation', () => expect(told(`entities:\n${ORGANISATION}`)).toEqual([]));
  test('a quote of fifteen words, punctuation apart', () => {
    const quote =
      '« un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze »';
    expect(
      told(
        `entities:\n  - { id: coop, kind: Organisation, name: { both: Coop }, cite: { quote: "${quote}" } }\n`,
      ),
    ).toEqual([]);
  });
});

describe('what is wrong is refused with file, line, entry, field and what was expected', () => {
  test.each([
    [
      'a fact without a citation',
      '  - { id: a, kind: Organisation, name: { both: A }, since: "2009" }',
      /faits\.yaml:3 — a, cite: no fact without a source/,
    ],
    [
      'a citation that points nowhere',
      '  - { id: a, kind: Organisation, name: { both: A }, cite: { source: carnet } }',
      /a, cite: a citation needs a quote or a locator/,
    ],
    [
      'a quote of sixteen words',
      `  - { id: a, kind: Organisation, name: { both: A }, cite: { quote: "${'mot '.repeat(16)}" } }`,
      /cite\.quote: the quote has 16 words; at most 15/,
    ],
    [
      'a source that is no document',
      '  - { id: a, kind: Organisation, name: { both: A }, cite: { source: coop, at: p. 1 } }',
      /cite\.source: “coop” is no document/,
    ],
    [
      'an unknown kind',
      '  - { id: a, kind: Planet, name: { both: A }, cite: { at: p. 1 } }',
      /kind: unknown kind “Planet”; expected one of Organisation, /,
    ],
    [
      'an unknown field',
      '  - { id: a, kind: Person, name: { both: A }, salary: 3, cite: { at: p. 1 } }',
      /a, salary: unknown field; expected one of /,
    ],
    [
      'an unknown choice',
      '  - { id: a, kind: Organisation, name: { both: A }, legalForm: club, cite: { at: p. 1 } }',
      /legalForm: unknown value “club”; expected one of worker-co-op/,
    ],
    [
      'a date that is a number',
      '  - { id: a, kind: Organisation, name: { both: A }, since: 2009, cite: { at: p. 1 } }',
      /since: expected a quoted date/,
    ],
    [
      'a date that is none',
      '  - { id: a, kind: Organisation, name: { both: A }, since: "2009-13", cite: { at: p. 1 } }',
      /since: expected a quoted date/,
    ],
    [
      'an id that is no slug',
      '  - { id: Été, kind: Organisation, name: { both: A }, cite: { at: p. 1 } }',
      /id: expected a slug/,
    ],
    [
      'an address that is none',
      '  - { id: a, kind: Organisation, name: { both: A }, website: lac, cite: { at: p. 1 } }',
      /website: expected an address/,
    ],
    [
      'a name in no language',
      '  - { id: a, kind: Organisation, name: { de: A }, cite: { at: p. 1 } }',
      /name: expected \{ fr: …, en: … \}/,
    ],
    [
      'an entity that nobody names',
      '  - { id: a, kind: Organisation, cite: { at: p. 1 } }',
      /a, name: no folder gives this entity a name/,
    ],
    [
      'a number that is text',
      '  - { id: a, kind: Place, name: { both: A }, latitude: nord, cite: { at: p. 1 } }',
      /latitude: expected a number/,
    ],
    [
      'a quantity without its source',
      '  - { id: a, kind: Person, name: { both: A }, cite: { at: p. 1 }, quantities: [{ value: 3, unit: oars }] }',
      /quantities\[0\]\.cite: no fact without a source/,
    ],
    [
      'an amount that is neither given nor said to be unknown',
      '  - { id: a, kind: Person, name: { both: A }, cite: { at: p. 1 }, quantities: [{ qualifier: about, unit: oars, cite: { at: p. 1 } }] }',
      /value: expected a number, or the qualifier “unknown”/,
    ],
    [
      'an absence that says nothing',
      '  - { id: a, kind: Person, name: { both: A }, cite: { at: p. 1 }, absences: [{ how: stated, cite: { at: p. 1 } }] }',
      /absences\[0\]\.of: expected what is absent/,
    ],
  ])('%s', (_, entity, expected) => {
    expect(told(`entities:\n${ORGANISATION}${entity}\n`).join('\n')).toMatch(expected);
  });

  test.each([
    [
      'a dangling link',
      '{ from: coop, kind: MEMBER_OF, to: nobody, cite: { at: p. 1 } }',
      /to: “nobody” is no entity/,
    ],
    [
      'an unknown kind of link',
      '{ from: coop, kind: LIKES, to: coop, cite: { at: p. 1 } }',
      /unknown kind “LIKES”/,
    ],
    [
      'a link between the wrong kinds',
      '{ from: carnet, kind: DEVELOPS, to: coop, cite: { at: p. 1 } }',
      /DEVELOPS may not go from Document to Organisation/,
    ],
    [
      'a link without a citation',
      '{ from: coop, kind: MEMBER_OF, to: coop }',
      /cite: no fact without a source/,
    ],
    [
      'a field of another kind of link',
      '{ from: coop, kind: MEMBER_OF, to: coop, stance: for, cite: { at: p. 1 } }',
      /stance: unknown field/,
    ],
    [
      'a relayer who does not exist',
      '{ from: coop, kind: HAS_NEED, to: besoin, reportedBy: nobody, cite: { at: p. 1 } }',
      /reportedBy: “nobody” is no entity/,
    ],
  ])('%s', (_, link, expected) => {
    const need = '  - { id: besoin, kind: Need, name: { both: Besoin }, cite: { at: p. 1 } }\n';
    expect(told(`entities:\n${ORGANISATION}${need}links:\n  - ${link}\n`).join('\n')).toMatch(
      expected,
    );
  });

  test('the same link twice in a folder, without a key', () => {
    const link = '  - { from: coop, kind: MEMBER_OF, to: coop, cite: { at: p. 1 } }\n';
    expect(told(`entities:\n${ORGANISATION}links:\n${link}${link}`).join()).toMatch(
      /the same link stands already at lac\/faits\.yaml:4/,
    );
    expect(
      told(`entities:\n${ORGANISATION}links:\n${link}${link.replace('cite', 'key: "2", cite')}`),
    ).toEqual([]);
  });

  test('one id for two kinds', () => {
    const other =
      'entities:\n  - { id: coop, kind: Person, name: { both: Coop }, cite: { at: p. 1 } }\n';
    expect(told(`entities:\n${ORGANISATION}`, { 'lac/autres.yaml': other }).join()).toMatch(
      /this id is a Person elsewhere|this id is a Organisation elsewhere/,
    );
  });

  test('a file that is no YAML, with its line', () => {
    expect(told('entities:\n  - { id: coop, kind: [\n').join()).toMatch(
      /faits\.yaml:\d+:\d+ — .*not valid YAML/,
    );
  });

  test('a folder that is listed and missing, and one that is there and not listed', () => {
    const problems = told(`entities:\n${ORGANISATION}`, {
      'dataset.yaml': 'name: { both: X }\nlicence: CC0-1.0\nfolders: [ailleurs]\n',
    });
    expect(problems.join()).toMatch(/missing/);
    expect(problems.join()).toMatch(/does not list/);
  });

  test('all of it at once, in French too', () => {
    const problems = problemsOf(
      'entities:\n  - { id: a, kind: Planet }\n  - { id: b, kind: Person, name: { both: B }, since: 3 }\n',
    );
    expect(problems).toHaveLength(2);
    expect(problems.map((problem) => sentence(problem, 'fr')).join()).toMatch(
      /sorte inconnue « Planet »/,
    );
  });
});
