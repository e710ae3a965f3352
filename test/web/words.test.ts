/** Numbers, dates, amounts, lists and labels, as each language writes them. */
import { describe, expect, test } from 'vitest';
import { fieldEntry, labelFor, valueText } from '../../web/shared/values.ts';
import { type Amount, amountSaid, sumSaid } from '../../web/words/amounts.ts';
import { bilingual } from '../../web/words/bilingual.ts';
import { counted, date, isCurrency, list, money, number, quoted } from '../../web/words/formats.ts';
import { preferred } from '../../web/words/language.ts';
import { atlasFrom, sceneOf, stateOf } from './small-atlas.ts';

/** Spaces that may not break are spaces here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a number', () => {
  test('has the separators of its language, and two decimals at most', () => {
    expect(number(1234567.891, 'en')).toBe('1,234,567.89');
    expect(plain(number(1234567.891, 'fr'))).toBe('1 234 567,89');
    expect(number(0, 'fr')).toBe('0');
  });

  test('has a word with it, in the singular or the plural of its language', () => {
    const said = (value: number, language: 'fr' | 'en') =>
      plain(counted(value, language === 'fr' ? 'lien' : 'link', `${language}s`, language));
    expect([said(0, 'fr'), said(1, 'fr'), said(2, 'fr')]).toEqual(['0 lien', '1 lien', '2 frs']);
    expect([said(0, 'en'), said(1, 'en'), said(2, 'en')]).toEqual(['0 ens', '1 link', '2 ens']);
  });
});

describe('a date', () => {
  test.each([
    ['2013', 'fr', '2013'],
    ['2016-05', 'fr', 'mai 2016'],
    ['2016-05', 'en', 'May 2016'],
    ['2016-05-01', 'fr', '1er mai 2016'],
    ['2016-05-02T10:00:00Z', 'en', 'May 2, 2016'],
    ['1–2 years', 'en', '1–2 years'],
    ['', 'fr', ''],
  ] as const)('%s in %s is “%s”', (text, language, said) => {
    expect(date(text, language)).toBe(said);
  });
});

describe('money', () => {
  test('shows cents only where there are some', () => {
    expect(money(50_000, 'CAD', 'en')).toBe('$50,000');
    expect(money(9.5, 'CAD', 'en')).toBe('$9.50');
    expect(plain(money(50_000, 'EUR', 'fr'))).toBe('50 000 €');
  });

  test('is told from other units by three capitals', () => {
    expect(['CAD', 'cad', 'people', '', null].map(isCurrency)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('an amount', () => {
  const amount = (part: Partial<Amount>): Amount => ({
    value: 10,
    max: null,
    unit: null,
    qualifier: 'EXACT',
    measures: null,
    period: null,
    ...part,
  });
  test.each([
    [{ value: null }, 'montant inconnu', 'amount unknown'],
    [{ qualifier: 'ABOUT', unit: 'people' }, 'environ 10 personnes', 'about 10 people'],
    [
      { qualifier: 'AT_LEAST', unit: 'CAD', value: 1e6 },
      'au moins 1 000 000 $',
      'at least $1,000,000',
    ],
    [{ value: 2, max: 4, qualifier: 'RANGE' }, 'entre 2 et 4', 'between 2 and 4'],
    [{ value: 2, max: 2, qualifier: 'RANGE' }, '2', '2'],
    [{ unit: 'percent' }, '10 %', '10%'],
    [{ unit: 'llamas' }, '10 llamas', '10 llamas'],
    [{ unit: 'llamas', measures: 'lamas au parc' }, '10', '10 llamas'],
    [{ qualifier: 'SOMETHING_NEW' }, '10', '10'],
    [{ value: 0 }, '0', '0'],
  ])('%o', (part, fr, en) => {
    expect(plain(amountSaid(amount(part), 'fr'))).toBe(fr);
    expect(plain(amountSaid(amount(part), 'en'))).toBe(en);
  });

  test('of a sum that is unknown is never zero', () => {
    expect(sumSaid(null, 'CAD', 'en')).toBe('amount unknown');
    expect(sumSaid(0, 'CAD', 'en')).toBe('$0');
    expect(plain(sumSaid(3, 'heures', 'fr'))).toBe('3 heures');
    expect(sumSaid(3, null, 'en')).toBe('3');
  });
});

test('a list ends with “and” or « et »; one and none stand alone', () => {
  expect(list(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
  expect(list(['a', 'b'], 'en')).toBe('a and b');
  expect([list(['a'], 'fr'), list([], 'en')]).toEqual(['a', '']);
});

test('a quote has the marks of the language of its source, French where it is not known', () => {
  expect(quoted('so', 'EN')).toBe('“so”');
  expect(quoted('ainsi', 'FR')).toBe('«\u202fainsi\u202f»');
  expect(quoted('?', null)).toBe('«\u202f?\u202f»');
});

test('a reader has French unless the browser asks for English first', () => {
  expect(preferred(['fr-CA', 'en'])).toBe('fr');
  expect(preferred(['de', 'en-GB', 'fr'])).toBe('en');
  expect([preferred([]), preferred(['de', 'ja'])]).toEqual(['fr', 'fr']);
});

test('words are those of the reader, and a name that they hold is never rewritten', () => {
  const words = bilingual(
    { said: (name: string) => `Who: ${name}!`, all: ['a ;'] },
    { said: (name: string) => `Qui : ${name} !`, all: ['a ;'] },
  );
  expect(words({ language: 'en' }).said('A ;')).toBe('Who: A ;!');
  expect(words({ language: 'fr' }).said('A ;')).toBe('Qui\u202f: A ;\u202f!');
  expect(words({ language: 'fr' }).all).toEqual(['a\u202f;']);
});

describe('the value of a field', () => {
  const scene = sceneOf(stateOf(atlasFrom([{ id: 'coop' }])), 'fr');
  const form = fieldEntry(scene, 'Organisation', 'legalForm');
  const since = fieldEntry(scene, 'Organisation', 'since');

  test('is said by its shape: a choice by its label, a date as one reads it, yes or no', () => {
    const [[id = '', label] = []] = [
      ...(scene.state.remote.atlas.step === 'ready'
        ? (scene.state.remote.atlas.value.vocabulary.choices.get('legalForm') ?? [])
        : []),
    ];
    expect(valueText(scene, form, id)).toBe(label?.fr);
    expect(valueText(scene, since, '2016-05')).toBe('mai 2016');
    expect(valueText(scene, since, true)).toBe('oui');
    expect(plain(valueText(scene, undefined, 1234))).toBe('1 234');
  });

  test('that nobody knows stays as it is', () => {
    expect(valueText(scene, form, 'no-such-form')).toBe('no-such-form');
    expect(valueText(scene, undefined, 'texte')).toBe('texte');
    expect(fieldEntry(scene, 'Unicorn', 'legalForm')).toBeUndefined();
  });

  test('has the label of a field, or of a kind of link, or none', () => {
    expect(labelFor(scene, 'Organisation', 'legalForm')).toBe('forme juridique');
    expect(labelFor(scene, 'Organisation', 'FOUNDED')).toBe('a fondé');
    expect(labelFor(scene, 'Organisation', 'whatever')).toBe('whatever');
  });
});
