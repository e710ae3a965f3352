/** Each mistake of dataset.yaml and of vocabulary.json is named, with its line, in both languages. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { type Problem, sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { vocabularyIn } from '../../api/loading/vocabulary-file.ts';
import { VOCABULARY_FILE, type Vocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

const FACTS = {
  'lac/source.yaml': '- { id: carnet, kind: Document, name: Carnet, read: "2026-11-21" }\n',
  'lac/faits.yaml': 'entities:\n  - { id: ville, kind: Place, name: Ville, cite: { at: p. 1 } }\n',
};
const DATASET = `id: lac
name: { fr: Le lac, en: The lake }
licence: CC0-1.0
place: ville
folders:
  - lac
`;

const { vocabulary } = vocabularyIn('seeds');
const inBoth = (problems: readonly Problem[]) =>
  problems.map((problem) => [sentence(problem, 'en'), sentence(problem, 'fr')] as const);

function expectOne(problems: readonly Problem[], en: RegExp, fr: RegExp): void {
  const told = inBoth(problems);
  expect(told).toHaveLength(1);
  expect(told[0]?.[0]).toMatch(en);
  expect(told[0]?.[1]).toMatch(fr);
}

describe('dataset.yaml', () => {
  const problemsOf = (dataset: string) =>
    checkSeeds(readSeeds(seedsFor({ ...FACTS, 'dataset.yaml': dataset })), vocabulary).problems;

  test('that is right has no problem', () => expect(problemsOf(DATASET)).toEqual([]));

  test.each([
    [
      'no name',
      ['name: { fr: Le lac, en: The lake }\n', ''],
      /^dataset\.yaml:1 — name: expected \{ fr: …, en: … \}$/,
      /^dataset\.yaml:1 — name : attendu/,
    ],
    [
      'an empty name',
      ['{ fr: Le lac, en: The lake }', ''],
      /^dataset\.yaml:2 — name: no value/,
      /aucune valeur/,
    ],
    [
      'a name in one language',
      [', en: The lake', ''],
      /^dataset\.yaml:2 — name: expected/,
      /attendu/,
    ],
    [
      'a name that is a number',
      ['Le lac', '2019'],
      /^dataset\.yaml:2 — name\.fr: expected a text: put 2019/,
      /mettre 2019/,
    ],
    [
      'no licence',
      ['licence: CC0-1.0\n', ''],
      /— licence: expected a licence, such as/,
      /une licence, comme/,
    ],
    [
      'a licence that is a number',
      ['CC0-1.0', '1.0'],
      /^dataset\.yaml:3 — licence: expected a text/,
      /attendu : un texte/,
    ],
    [
      'no folders',
      ['folders:\n  - lac\n', ''],
      /— folders: expected a list of folders/,
      /une liste de dossiers/,
    ],
    [
      'a folder in place of the list',
      ['\n  - lac', ' lac'],
      /^dataset\.yaml:5 — folders: expected a list of folders/,
      /une liste/,
    ],
    [
      'a folder twice',
      ['  - lac\n', '  - lac\n  - lac\n'],
      /^dataset\.yaml:7 — folders\[1\]: this folder stands already/,
      /figure déjà/,
    ],
    [
      'a folder that is missing',
      ['  - lac\n', '  - lac\n  - port\n'],
      /^dataset\.yaml:7 — port: the folder that dataset\.yaml lists is missing/,
      /introuvable/,
    ],
    [
      'a folder elsewhere',
      ['  - lac\n', '  - lac\n  - ../port\n'],
      /^dataset\.yaml:7 — folders\[1\]: expected the name of a folder beside dataset\.yaml/,
      /à côté de dataset\.yaml/,
    ],
    [
      'the stories as facts',
      ['  - lac\n', '  - lac\n  - stories\n'],
      /folders\[1\]: expected the name of a folder/,
      /dossier de faits/,
    ],
    [
      'a number for a folder',
      ['  - lac\n', '  - lac\n  - 2019\n'],
      /folders\[1\]: expected a text: put 2019/,
      /mettre 2019/,
    ],
    [
      'an unknown field',
      ['licence:', 'license:'],
      /^dataset\.yaml:3 — license: unknown field; expected one of id, name, licence, place, folders/,
      /champ inconnu/,
    ],
    [
      'an id that is no slug',
      ['id: lac', 'id: Le lac'],
      /^dataset\.yaml:1 — id: expected a slug/,
      /identifiant de a-z/,
    ],
    [
      'a place that nobody has',
      ['place: ville', 'place: village'],
      /^dataset\.yaml:4 — place: “village” is no entity/,
      /n’est pas une entité/,
    ],
    [
      'a place that is none',
      ['place: ville', 'place: carnet'],
      /^dataset\.yaml:4 — place: expected the id of a Place/,
      /un Place/,
    ],
    [
      'a field twice',
      ['licence:', 'id: lac\nlicence:'],
      /^dataset\.yaml:3:1 — the file is not valid YAML: the same field/,
      /deux fois/,
    ],
    [
      'a list',
      [DATASET, '- lac\n'],
      /^dataset\.yaml:1 — expected name, licence, folders at the top/,
      /attendu : name, licence/,
    ],
    ['nothing', [DATASET, ''], /^dataset\.yaml:1 — the file is empty/, /est vide/],
  ] as const)('%s', (_, [from, to], en, fr) => {
    expectOne(problemsOf(DATASET.replace(from, to)), en, fr);
  });

  test('that is missing, or a folder', () => {
    const folder = seedsFor(FACTS);
    rmSync(join(folder, 'dataset.yaml'));
    const problems = () => checkSeeds(readSeeds(folder), vocabulary).problems;
    expectOne(problems(), /^dataset\.yaml:1 — the file is missing/, /introuvable/);
    mkdirSync(join(folder, 'dataset.yaml'));
    expectOne(problems(), /^dataset\.yaml:1 — this is a folder/, /est un dossier/);
  });
});

describe('vocabulary.json', () => {
  const shipped = readFileSync(VOCABULARY_FILE, 'utf8');

  const problemsOf = (text: string) =>
    vocabularyIn(seedsFor({ 'vocabulary.json': text }), { thorough: true }).problems;

  /** The shipped one, changed by a test. */
  const changed = (change: (vocabulary: Vocabulary & Record<string, never>) => void) => {
    const copy = JSON.parse(shipped);
    change(copy);
    return problemsOf(JSON.stringify(copy, null, 1));
  };

  test('that is shipped has no problem, and serves a data set without its own', () => {
    expect(problemsOf(shipped)).toEqual([]);
    expect(vocabularyIn(seedsFor(FACTS), { thorough: true }).problems).toEqual([]);
  });

  test('of a data set may add to the one that is shipped', () => {
    const copy = JSON.parse(shipped);
    copy.links.push({ ...copy.links[0], id: 'MENTORS' });
    const folder = seedsFor({ 'vocabulary.json': JSON.stringify(copy) });
    const { vocabulary: own, problems } = vocabularyIn(folder);
    expect(problems).toEqual([]);
    expect(own.links.map(({ id }) => id)).toContain('MENTORS');
  });

  test('that adds has its mistakes named where they stand in the file', () => {
    const boat = { id: 'Boat', list: 'boats', family: 'nowhere', shape: 'disc', fields: [] };
    const words = { label: { fr: 'a', en: 'a' }, plural: { fr: 'a', en: 'a' } };
    const text = JSON.stringify(
      {
        kinds: [{ ...boat, ...words, description: { fr: 'a', en: 'a' } }],
        choices: { freedom: [{ id: 'half' }] },
      },
      null,
      1,
    );
    const lines = text.split('\n');
    const named = problemsOf(text).map(({ field, line }) => [
      field,
      lines[(line ?? 0) - 1]?.trim(),
    ]);
    expect(named).toContainEqual(['kinds[0].family', '"family": "nowhere",']);
    expect(named.every(([field]) => /^(kinds|choices\.freedom)\[0\]/.test(String(field)))).toBe(
      true,
    );
  });

  test.each([
    [
      'no JSON',
      () => problemsOf('{\n "kinds": [,]\n}'),
      /^vocabulary\.json:2:12 — the file is not valid JSON/,
      /n’est pas du JSON/,
    ],
    [
      'half a file',
      () => problemsOf('{\n "kinds": ['),
      /^vocabulary\.json:2:\d+ — the file is not valid JSON/,
      /JSON/,
    ],
    ['nothing', () => problemsOf(''), /^vocabulary\.json:1 — the file is empty/, /est vide/],
    [
      'Latin-1',
      () => {
        const folder = seedsFor({});
        writeFileSync(join(folder, 'vocabulary.json'), Buffer.from(shipped, 'latin1'));
        return vocabularyIn(folder).problems;
      },
      /^vocabulary\.json:3:\d+ — a byte here is not UTF-8/,
      /UTF-8/,
    ],
    [
      'a field twice',
      () => problemsOf(shipped.replace('"fact": true', '"fact": true, "fact": false')),
      /^vocabulary\.json:3:\d+ — .*the same field stands twice/,
      /deux fois/,
    ],
    [
      'a part missing',
      () =>
        changed((one) => {
          delete (one as { families?: unknown }).families;
          for (const kind of one.kinds) Object.assign(kind, { family: undefined });
        }).slice(0, 1),
      /families: expected “families”/,
      /attendu : « families »/,
    ],
    [
      'a part that nobody knows',
      () => changed((one) => Object.assign(one, { colours: [] })),
      /— colours: unknown field/,
      /champ inconnu/,
    ],
    [
      'a verb without a label',
      () => changed((one) => Object.assign(one.links[2] ?? {}, { inverse: undefined })),
      /^vocabulary\.json:\d{3,} — links\[2\]\.inverse: expected “inverse”/,
      /attendu : « inverse »/,
    ],
    [
      'a label in one language',
      () => changed((one) => Object.assign(one.links[2] ?? {}, { label: { en: 'x' } })),
      /links\[2\]\.label\.fr: expected “fr”/,
      /« fr »/,
    ],
    [
      'an empty label',
      () => changed((one) => Object.assign(one.kinds[1]?.label ?? {}, { fr: ' ' })),
      /kinds\[1\]\.label\.fr: expected a text that is not empty/,
      /non vide/,
    ],
    [
      'a kind twice',
      () => changed((one) => (one.kinds as unknown[]).push({ ...one.kinds[1], list: 'others' })),
      /kinds\[15\]\.id: “Person” stands already above/,
      /figure déjà plus haut/,
    ],
    [
      'a list twice',
      () => changed((one) => Object.assign(one.kinds[1] ?? {}, { list: 'organisations' })),
      /kinds\[1\]\.list: “organisations” stands already/,
      /déjà/,
    ],
    [
      'an end of no kind',
      () => changed((one) => Object.assign(one.links[0] ?? {}, { from: ['Planet'] })),
      /links\[0\]\.from\[0\]: unknown value “Planet”/,
      /valeur inconnue/,
    ],
    [
      'a field of no shape',
      () => changed((one) => Object.assign(one.kinds[0]?.fields[0] ?? {}, { kind: 'colour' })),
      /kinds\[0\]\.fields\[0\]\.kind: unknown value “colour”/,
      /valeur inconnue/,
    ],
    [
      'a choice without its list',
      () => changed((one) => Object.assign(one.kinds[0]?.fields[0] ?? {}, { choices: undefined })),
      /kinds\[0\]\.fields\[0\]\.choices: unknown value/,
      /valeur inconnue/,
    ],
    [
      'a verb that is no name',
      () => changed((one) => Object.assign(one.links[0] ?? {}, { id: 'part of' })),
      /links\[0\]\.id: expected a verb such as PART_OF/,
      /un verbe comme PART_OF/,
    ],
    [
      'a family of no list',
      () => changed((one) => Object.assign(one.kinds[0] ?? {}, { family: 'cousins' })),
      /kinds\[0\]\.family: unknown value “cousins”/,
      /valeur inconnue/,
    ],
    [
      'a kind that the program needs',
      () => changed((one) => void (one.kinds as unknown[]).splice(14, 1)).slice(0, 1),
      /“Scenario”/,
      /« Scenario »/,
    ],
    [
      'a choice that the program needs',
      () => changed((one) => void (one.choices['qualifier'] as unknown[]).splice(0, 1)),
      /choices\.qualifier: “exact” is missing, and the program needs it/,
      /le programme en a besoin/,
    ],
  ] as const)('with %s', (_, problems, en, fr) => {
    expectOne(problems(), en, fr);
  });
});
