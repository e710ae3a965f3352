/** The values of an entry: names, dates and amounts, and text that YAML reads as something else. */
import { describe, expect, test } from 'vitest';
import { COOP, checked, expectOne } from '../support/checked.ts';

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
