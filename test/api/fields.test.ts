/** The fields of an entry: one mistake gives one problem, on the line of the field, and nothing is lost in silence. */
import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

const SOURCE =
  '- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, read: "2026-11-21" }\n';
const vocabulary = readVocabulary();

/** An organisation on lines 2 to 6, and what a test adds to it on line 7. */
const COOP = `entities:
  - id: coop
    kind: Organisation
    name: { fr: Coop, en: Co-op }
    cite:
      at: p. 1
`;

function checked(facts: string, more: Readonly<Record<string, string>> = {}) {
  const folder = seedsFor({ 'lac/source.yaml': SOURCE, 'lac/faits.yaml': facts, ...more });
  const { claims, problems } = checkSeeds(readSeeds(folder), vocabulary);
  const told = (language: 'fr' | 'en') => problems.map((one) => sentence(one, language));
  return { claims, en: told('en'), fr: told('fr') };
}

function expectOne(facts: string, en: RegExp, fr: RegExp, more?: Readonly<Record<string, string>>) {
  const problems = checked(facts, more);
  expect(problems.en).toHaveLength(1);
  expect(problems.en[0]).toMatch(en);
  expect(problems.fr[0]).toMatch(fr);
}

describe('a name', () => {
  const named = (name: string) => COOP.replace('{ fr: Coop, en: Co-op }', name);

  test('that is one in both languages may stand alone', () => {
    const { claims, en } = checked(named('Koumbit'));
    expect(en).toEqual([]);
    expect(claims.entities.find(({ id }) => id === 'coop')?.properties).toMatchObject({
      nameFr: 'Koumbit',
      nameEn: 'Koumbit',
      nameIsOne: true,
    });
  });

  test.each([
    ['null', /^lac\/faits\.yaml:4 — coop, name: no value/, /aucune valeur/],
    ['', /:4 — coop, name: no value/, /aucune valeur/],
    ['""', /:4 — coop, name: expected a text that is not empty/, /texte non vide/],
    ['{ both: "" }', /:4 — coop, name\.both: expected a text that is not empty/, /non vide/],
    [
      '{ fr: " ", en: Co-op }',
      /:4 — coop, name\.fr: expected a text that is not empty/,
      /non vide/,
    ],
    ['"\\u200b\\u00ad"', /expected a text that is not empty/, /non vide/],
    ['{ fr: Coop, de: Koop }', /:4 — coop, name: expected \{ fr: …, en: … \}/, /attendu/],
    ['{ both: Coop, fr: Coop }', /:4 — coop, name: expected \{ fr: …, en: … \}/, /attendu/],
    ['{}', /:4 — coop, name: expected \{ fr: …, en: … \}/, /attendu/],
    ['[Coop]', /:4 — coop, name: expected \{ fr: …, en: … \}/, /attendu/],
    [
      '4343',
      /:4 — coop, name: expected a text: put 4343 between quotation marks/,
      /mettre 4343 entre guillemets/,
    ],
    ['{ fr: true, en: Co-op }', /name\.fr: expected a text: put true between/, /mettre true/],
    [
      '"Co\\u0000op"',
      /:4 — coop, name: the text holds a character that cannot be kept/,
      /ne peut être conservé/,
    ],
    ['"Co\\ud800op"', /the text holds a character that cannot be kept/, /ne peut être conservé/],
  ] as const)('%s is one problem', (name, en, fr) => {
    expectOne(named(name), en, fr);
  });
});

describe('text that YAML reads as something else', () => {
  test.each([
    [
      'aliases: [2019]',
      /:7 — coop, aliases\[0\]: expected a text: put 2019 between quotation marks/,
    ],
    ['aliases: Coop', /:7 — coop, aliases: expected a list of texts/],
    ['aliases: [Coop, ~]', /:7 — coop, aliases\[1\]: no value/],
    ['since: 2019', /:7 — coop, since: expected a quoted date/],
    ['legalForm: no', /:7 — coop, legalForm: unknown value “no”/],
    ['named: yes', /:7 — coop, named: expected true or false/],
    ['note: #1 of its kind', /:7 — coop, note: no value/],
    ['note: A coop', /:7 — coop, note: expected \{ fr: …, en: … \}/],
    ['quantities: 12', /:7 — coop, quantities\[0\]: expected an entry with fields/],
    ['website: example.org', /:7 — coop, website: expected an address/],
    ['__proto__: { kind: Person }', /:7 — coop, __proto__: unknown field/],
  ])('%s', (line, expected) => {
    expectOne(`${COOP}    ${line}\n`, expected, /./);
  });

  test.each([
    ['123', /:2 — \?, id: expected a text: put 123 between quotation marks/],
    ['Été', /:2 — Été, id: expected a slug/],
    ['a/b', /:2 — a\/b, id: expected a slug/],
    ['~', /:2 — \?, id: no value/],
  ])('the id %s', (id, expected) => {
    expectOne(COOP.replace('id: coop', `id: ${id}`), expected, /./);
  });
});

describe('dates', () => {
  test.each(['2021-02-30', '2021-02-29', '1900-02-29', '2021-04-31', '2021-01-00'])(
    'no calendar has %s',
    (day) => {
      expectOne(
        `${COOP}    since: "${day}"\n`,
        new RegExp(`:7 — coop, since: no calendar has the day ${day}`),
        /aucun calendrier/,
      );
    },
  );

  test.each(['2021-13', '2021-00', '21', '2021-1-1', '2021-02-30T10:00', 'soon'])(
    '%s is no date',
    (date) => {
      expectOne(
        `${COOP}    since: "${date}"\n`,
        /since: expected a quoted date/,
        /entre guillemets/,
      );
    },
  );

  test.each(['2020-02-29', '2000-02-29', '2021-12-31', '2021-04-30', '1999', '1999-09'])(
    '%s is one',
    (date) => {
      expect(checked(`${COOP}    since: "${date}"\n`).en).toEqual([]);
    },
  );

  test.each([
    ['2015', '2010'],
    ['2015-06', '2015-05'],
    ['2015-06-02', '2015-06-01'],
    ['2015-06-02', '2015-05'],
  ])('from %s to %s ends before it begins', (since, until) => {
    const lines = `    since: "${since}"\n    until: "${until}"\n`;
    expectOne(
      `${COOP}${lines}`,
      /:8 — coop, until: the end .* comes before the beginning/,
      /précède le début/,
    );
    const link = `links:\n  - { from: coop, kind: MEMBER_OF, to: coop, since: "${since}", until: "${until}", cite: { at: p. 1 } }\n`;
    expectOne(`${COOP}${link}`, /:8 — coop MEMBER_OF coop, until: the end/, /précède/);
  });

  test.each([
    ['2015', '2015'],
    ['2015-06', '2015'],
    ['2015', '2015-03'],
    ['2015-06-02', '2015-06'],
  ])('from %s to %s may be', (since, until) => {
    expect(checked(`${COOP}    since: "${since}"\n    until: "${until}"\n`).en).toEqual([]);
  });
});

describe('amounts', () => {
  const funds = (amount: string) =>
    `${COOP}links:\n  - from: coop\n    kind: FUNDS\n    to: coop\n    amount: ${amount}\n    cite: { at: p. 1 }\n`;
  const quantity = (fields: string) =>
    `${COOP}    quantities:\n      - ${fields}\n        cite: { at: p. 1 }\n`;

  test('decimals and money that is given back are kept as they are', () => {
    for (const value of [0.004, -4000, 1e15, 0]) {
      const { claims, en } = checked(funds(`{ value: ${value}, unit: BTC }`));
      expect(en).toEqual([]);
      expect(claims.links[0]?.properties['amountValue']).toBe(value);
    }
  });

  test('a range goes from the smaller to the larger', () => {
    expect(checked(funds('{ value: 200, max: 500, qualifier: range }')).en).toEqual([]);
    expect(checked(funds('{ value: 2, max: 2, qualifier: range }')).en).toEqual([]);
    expectOne(
      funds('{ value: 500, max: 200, qualifier: range }'),
      /:11 — coop FUNDS coop, amount\.max: the range goes from 500 down to 200/,
      /la fourchette va de 500 à 200/,
    );
    expectOne(
      quantity('value: 3\n        max: 1\n        qualifier: range'),
      /:9 — coop, quantities\[0\]\.max: the range/,
      /fourchette/,
    );
  });

  test.each([
    ['{ value: "500" }', /amount\.value: expected a number$/],
    ['{ value: .nan }', /amount\.value: expected a number$/],
    [
      '{ value: 12345678901234567890 }',
      /amount\.value: the number has more digits than can be kept/,
    ],
    ['{ value: 5, qualifier: exactly }', /amount\.qualifier: unknown value “exactly”/],
    ['{ qualifier: exactly }', /amount\.qualifier: unknown value “exactly”/],
    ['{ qualifier: about }', /amount\.value: expected a number, or the qualifier/],
    ['{ valeu: 5, qualifier: about }', /amount\.valeu: unknown field/],
    ['{ value: 5, period: 2018 }', /amount\.period: expected a text: put 2018 between/],
    ['5', /amount: expected an amount with its fields/],
    ['[5]', /amount: expected an amount with its fields/],
    ['~', /amount: no value/],
  ])('%s is one problem', (amount, expected) => {
    expectOne(funds(amount), expected, /./);
  });
});

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

test('100,000 entries are checked in one piece of memory, in one file or in several', {
  timeout: 900_000,
}, () => {
  const entry = (n: number) => `  - { id: e${n}, kind: Person, name: E${n}, cite: { at: p. 1 } }\n`;
  const link = (n: number) =>
    `  - { from: e${n}, kind: KNOWS, to: nobody${n % 2}, cite: { at: p. 1 } }\n`;
  const count = 50_000;
  const lines = (line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('');
  const facts = `entities:\n${lines(entry)}links:\n${lines(link)}`;
  const { claims, en } = checked(facts);
  expect(claims.entities).toHaveLength(count + 1);
  // Each of the 50,000 wrong links has a problem of its own.
  expect(en).toHaveLength(count);
  expect(en[count - 1]).toMatch(new RegExp(`^lac/faits\\.yaml:${2 * count + 2} — `));
});
