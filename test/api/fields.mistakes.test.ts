/** The fields of an entry: one mistake gives one problem, on the line of the field, and nothing is lost in silence. */
import { describe, expect, test } from 'vitest';
import { COOP, checked, expectOne, SOURCE } from '../support/checked.ts';

describe('one mistake gives one problem', () => {
  const links = (...lines: string[]) =>
    `${COOP}links:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

  test.each([
    [
      'no citation',
      COOP.replace('    cite:\n      at: p. 1\n', '    since: "2009"\n'),
      /:2 — coop, cite: no fact without a source/,
    ],
    ['an empty citation', COOP.replace('\n      at: p. 1', ''), /:5 — coop, cite: no value/],
    [
      'a citation without a passage',
      COOP.replace('at: p. 1', 'source: carnet'),
      /:5 — coop, cite: a citation needs a quote/,
    ],
    [
      'a citation in words',
      COOP.replace('\n      at: p. 1', ' p. 1'),
      /:5 — coop, cite: expected \{ quote: … \}/,
    ],
    ['a misspelt cite', COOP.replace('cite:', 'site:'), /:5 — coop, site: unknown field/],
    ['a misspelt name', COOP.replace('name:', 'nom:'), /:4 — coop, nom: unknown field/],
    ['a misspelt id', COOP.replace('id: coop', 'di: coop'), /:2 — \?, di: unknown field/],
    ['a misspelt kind', COOP.replace('kind:', 'king:'), /:3 — coop, king: unknown field/],
    [
      'a quote that is a number',
      COOP.replace('at: p. 1', 'quote: 12'),
      /:6 — coop, cite\.quote: expected a text: put 12/,
    ],
    [
      'a locator that is a number',
      COOP.replace('at: p. 1', 'at: 12'),
      /:6 — coop, cite\.at: expected a text: put 12/,
    ],
    [
      'a source that is a number',
      COOP.replace('at: p. 1', 'at: p. 1\n      source: 12'),
      /:7 — coop, cite\.source: expected a text/,
    ],
    [
      'a second citation',
      COOP.replace('      at: p. 1', '      - at: p. 1\n      - quote: ""'),
      /:7 — coop, cite\[1\]\.quote: expected a text that is not empty/,
    ],
    [
      'a field that a citation cannot support',
      COOP.replace('at: p. 1', 'at: p. 1\n      for: [sinse, untill]'),
      /:7 — coop, cite\.for: unknown field/,
    ],
    [
      'an unknown kind, and a link to it',
      links('{ from: coop, kind: MEMBER_OF, to: coop, cite: { at: p. 1 } }').replace(
        'Organisation',
        'Planet',
      ),
      /:3 — coop, kind: unknown kind “Planet”/,
    ],
    [
      'an unknown kind of link',
      links('{ from: coop, kind: LIKES, to: coop, cite: { at: p. 1 } }'),
      /:8 — coop LIKES coop, kind: unknown kind “LIKES”/,
    ],
    [
      'a link without an end',
      links('{ from: coop, kind: MEMBER_OF, cite: { at: p. 1 } }'),
      /:8 — coop MEMBER_OF \?, to: expected the id of an entity/,
    ],
    [
      'an end that is no text',
      links('{ from: coop, kind: MEMBER_OF, to: 12, cite: { at: p. 1 } }'),
      /, to: expected the id of an entity/,
    ],
    [
      'a misspelt end',
      links('{ from: coop, kind: MEMBER_OF, too: coop, cite: { at: p. 1 } }'),
      /, too: unknown field/,
    ],
    [
      'a key with a slash',
      links('{ from: coop, kind: MEMBER_OF, to: coop, key: a/b, cite: { at: p. 1 } }'),
      /, key: expected a slug/,
    ],
    [
      'a key that is a number',
      links('{ from: coop, kind: MEMBER_OF, to: coop, key: 2014, cite: { at: p. 1 } }'),
      /, key: expected a text: put 2014/,
    ],
    [
      'an id that three links miss',
      links(
        ...[1, 2, 3].map(
          (n) => `{ from: coop, kind: MEMBER_OF, to: nobody, key: "${n}", cite: { at: p. 1 } }`,
        ),
      ),
      /:8 — .*, to: “nobody” is no entity of the data set \(named 3 times\)/,
    ],
    [
      'a source that many cite',
      links(
        ...[1, 2].map(
          (n) =>
            `{ from: coop, kind: MEMBER_OF, to: coop, key: "${n}", cite: { at: p. 1, source: book } }`,
        ),
      ),
      /:8 — .*cite\.source: “book” is no document .* \(named 2 times\)/,
    ],
    [
      'an absence in words',
      `${COOP}    absences: [licence]\n`,
      /:7 — coop, absences\[0\]: expected an entry with fields/,
    ],
    [
      'an absence without how',
      `${COOP}    absences: [{ of: licence, cite: { at: p. 1 } }]\n`,
      /:7 — coop, absences\[0\]\.how: expected how one knows/,
    ],
  ] as const)('%s', (_, facts, expected) => {
    expectOne(facts, expected, /./);
  });

  test('a folder whose citations have no document', () => {
    const facts = `${COOP}${COOP.slice(COOP.indexOf('\n') + 1).replace('coop', 'autre')}`;
    expectOne(
      facts,
      /^lac\/faits\.yaml:\d+ — a citation of this folder names no source, and the folder has no source\.yaml/,
      /pas de source\.yaml/,
      { 'lac/source.yaml': '[]\n' },
    );
  });

  test('a file that cannot be read: what it would have said is not missed', () => {
    const more = 'links:\n  - { from: coop, kind: MEMBER_OF, to: ailleurs, cite: { at: p. 1 } }\n';
    expectOne(`${COOP}`, /^lac\/ailleurs\.yaml:2:\d+ — the file is not valid YAML/, /YAML/, {
      'lac/ailleurs.yaml': 'entities:\n  - { id: ailleurs, name: "Ailleurs }\n',
      'lac/liens.yaml': more,
    });
  });
});

describe('the same id twice', () => {
  const again = COOP.slice(COOP.indexOf('\n') + 1);

  test('in one file, and in two files of a folder', () => {
    expectOne(
      `${COOP}${again}`,
      /^lac\/faits\.yaml:7 — coop: this entity stands already at lac\/faits\.yaml:2 of the same folder/,
      /figure déjà/,
    );
    expectOne(
      COOP,
      /^lac\/zut\.yaml:2 — coop: this entity stands already at lac\/faits\.yaml:2/,
      /figure déjà/,
      { 'lac/zut.yaml': COOP },
    );
    expectOne(
      COOP,
      /^lac\/source\.yaml:2 — carnet: this entity stands already at lac\/source\.yaml:1/,
      /./,
      {
        'lac/source.yaml': `${SOURCE}${SOURCE}`,
      },
    );
  });

  test('in two folders: each says what its own source says', () => {
    expect(
      checked(COOP, {
        'port/source.yaml': SOURCE.replace('carnet', 'cahier'),
        'port/faits.yaml': COOP,
      }).en,
    ).toEqual([]);
  });
});
