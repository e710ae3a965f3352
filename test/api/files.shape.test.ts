/** The shape of a file of facts and its YAML: each mistake is a sentence with file and line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectOne, FACTS, SOURCE, seeds, told, wrote } from '../support/wrong-files.ts';

test('the folder without a mistake has no problem', () => {
  expect(told(seeds(() => {})).en).toEqual([]);
});

describe('the shape of a file', () => {
  test.each([
    [
      '`link:` for `links:`',
      'entities: []\nlink:\n  - { from: a }\n',
      /^lac\/x\.yaml:2 — link: unknown field; expected one of entities, links$/,
      /^lac\/x\.yaml:2 — link : champ inconnu/,
    ],
    [
      'a list at the top',
      `\n- { id: x }\n`,
      /^lac\/x\.yaml:2 — expected “entities:” \/ “links:” at the top/,
      /:2 — attendu : “entities:”/,
    ],
    ['a single word', 'hello\n', /^lac\/x\.yaml:1 — expected “entities:”/, /attendu : “entities:”/],
    [
      'a map in place of the list',
      'entities:\n  coop: { kind: Person }\n',
      /^lac\/x\.yaml:1 — expected a list/,
      /attendu : une liste/,
    ],
    [
      'a word in place of the list',
      'links: none\n',
      /^lac\/x\.yaml:1 — expected a list/,
      /attendu : une liste/,
    ],
    [
      'a word in place of an entry',
      `${FACTS.replace('coop', 'autre')}  - autre\n`,
      /^lac\/x\.yaml:3 — expected an entry with fields/,
      /attendu : une entrée/,
    ],
    ['nothing', '', /^lac\/x\.yaml:1 — the file is empty/, /le fichier est vide/],
    [
      'nothing but a comment',
      '# to do\n',
      /^lac\/x\.yaml:1 — the file is empty/,
      /le fichier est vide/,
    ],
    [
      'two documents in one file',
      `${FACTS.replace('coop', 'autre')}---\nlinks: []\n`,
      /^lac\/x\.yaml:3:1 — the file is not valid YAML: a second document begins here/,
      /un second document commence ici/,
    ],
  ] as const)('%s', (_, content, en, fr) => {
    expectOne(wrote('x.yaml', content), en, fr);
  });

  test('sections without entries lose nothing', () => {
    expect(told(wrote('x.yaml', 'entities:\nlinks:\n')).en).toEqual([]);
  });

  test('source.yaml that is no list', () => {
    const folder = seeds((lac) =>
      writeFileSync(join(lac, 'source.yaml'), `documents:\n  ${SOURCE}`),
    );
    expectOne(folder, /^lac\/source\.yaml:1 — expected a list/, /attendu : une liste/);
  });

  test('source.yaml that holds something else than documents', () => {
    const folder = seeds((lac) =>
      writeFileSync(join(lac, 'source.yaml'), `${SOURCE}- { id: ana, kind: Person, name: Ana }\n`),
    );
    expectOne(folder, /source\.yaml:2 — ana, kind: expected Document/, /attendu : Document/);
  });
});

describe('YAML', () => {
  test.each([
    [
      'a tab',
      'entities:\n\t- { id: x }\n',
      /^lac\/x\.yaml:2:1 — .*a tab indents the line/,
      /une tabulation/,
    ],
    [
      'a field twice',
      'entities:\n  - id: x\n    kind: Person\n    id: y\n',
      /^lac\/x\.yaml:4:5 — .*the same field stands twice/,
      /même champ figure deux fois/,
    ],
    [
      'a section twice',
      `${FACTS.replace('coop', 'autre')}links: []\nentities: []\n`,
      /^lac\/x\.yaml:4:1 — .*the same field stands twice/,
      /deux fois/,
    ],
    [
      'a bracket left open',
      'entities: [\n',
      /^lac\/x\.yaml:\d+:\d+ — .*a bracket is not closed/,
      /un crochet n’est pas fermé/,
    ],
    [
      'a quotation mark left open',
      'entities:\n  - { id: "x }\n',
      /^lac\/x\.yaml:\d+:\d+ — .*a sign is missing/,
      /il manque un signe/,
    ],
    [
      'a colon in a text',
      'entities:\n  - id: x\n    note: a: b\n',
      /^lac\/x\.yaml:3:11 — .*put the text between quotation marks/,
      /entre guillemets droits/,
    ],
    [
      'a tag',
      'entities:\n  - { id: !!binary aGVsbG8= }\n',
      /^lac\/x\.yaml:2:11 — .*a tag .* is not understood/,
      /une étiquette/,
    ],
    [
      'a directive that makes no false',
      '%YAML 1.1\n---\nentities: []\n',
      /^lac\/x\.yaml:1 — .*a directive/,
      /une directive/,
    ],
    [
      'a field that is no word',
      'entities:\n  - { [a]: x }\n',
      /the name of a field must be a word/,
      /doit être un mot/,
    ],
    [
      'brackets without end',
      `entities: ${'['.repeat(50_000)}`,
      /^lac\/x\.yaml:1:\d+ — .*nested too deeply/,
      /trop profondément/,
    ],
    [
      'an alias that leads nowhere',
      'entities:\n  - { id: *x }\n',
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
    [
      'an alias to itself',
      'entities:\n  - { id: x, note: &a [*a] }\n',
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
    [
      'a million laughs',
      `entities:\n  - { a: &a [x,x,x,x,x,x,x,x,x,x], b: &b [${'*a,'.repeat(10)}x], c: &c [${'*b,'.repeat(10)}x], d: &d [${'*c,'.repeat(10)}x], e: [${'*d,'.repeat(10)}x] }\n`,
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
  ] as const)('%s', (_, content, en, fr) => {
    expectOne(wrote('x.yaml', content), en, fr);
  });

  test('an alias in its measure is read', () => {
    const facts = `entities:\n  - { id: un, kind: Person, name: &n { both: Un }, cite: &c { at: p. 1 } }\n  - { id: deux, kind: Person, name: *n, cite: *c }\n`;
    expect(told(wrote('x.yaml', facts)).en).toEqual([]);
  });
});
