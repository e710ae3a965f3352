/** French grammar in tables; and every sentence of both languages, made with awkward names and counts. */
import { describe, expect, test } from 'vitest';
import { en } from '../../api/words/en.ts';
import { english, french } from '../../api/words/formats.ts';
import { fr } from '../../api/words/fr.ts';
import { elides, followed } from '../../api/words/grammar.ts';
import { phrase, typesetFrench } from '../../api/words/typeset.ts';
import { both, inWords, nameOf, wordsIn } from '../../api/words/words.ts';
import { type Rendered, rendered } from '../support/wording.ts';

describe('elision and contraction', () => {
  test.each([
    ['écologie', true],
    ['Épiceries solidaires', true],
    ['Île sans fil', true],
    ['Œuvre du Port', true],
    ['eQualitie', true],
    ['inLibro', true],
    ['ONU', true],
    ['UQAM', true],
    ['EPUB', true],
    ['Hydro-Québec', true],
    ['Hochelaga', true],
    ['héroïne', true],
    ['Hubert', true],
    ['Yves', true],
    ['hacker', false],
    ['Hackerspace', false],
    ['hors-champ', false],
    ['Hongrie', false],
    ['huit', false],
    ['HTML', false],
    ['HEC Montréal', false],
    ['FMI', false],
    ['SQL', false],
    ['Yahoo', false],
    ['yaourt', false],
    ['onze', false],
    ['oui', false],
    ['Koumbit', false],
    ['11 organismes', false],
    ['C++', false],
    ['« Avenir »', false],
    ['Ελλάδα', false],
    ['عربي', false],
    ['', false],
  ])('before « %s »: %s', (name, expected) => expect(elides(name)).toBe(expected));

  test('an accent that is a sign of its own counts as one letter with its vowel', () => {
    expect(elides('E\u0301cluse')).toBe(true);
  });

  test.each([
    ['besoin de ', 'écologie', 'besoin d’écologie'],
    ['De ', 'ONU', 'D’ONU'],
    ['sur ce que ', 'Ana', 'sur ce qu’Ana'],
    ['le ', 'organisme', 'l’organisme'],
    ['La ', 'association', 'L’association'],
    ['membre de ', 'les syndicats', 'membre des syndicats'],
    ['membre de ', 'le lac', 'membre du lac'],
    ['contribue à ', 'le lac', 'contribue au lac'],
    ['À ', 'les syndicats', 'Aux syndicats'],
    ['membre de ', 'la ville', 'membre de la ville'],
    ['membre de ', 'l’école', 'membre de l’école'],
    ['lecteur de ', 'Le Devoir', 'lecteur de Le Devoir'],
    ['membre de ', 'Koumbit', 'membre de Koumbit'],
    ['utilise ', 'EPUB', 'utilise EPUB'],
    ['au-delà ', 'ici', 'au-delà ici'],
    ['grande ', 'école', 'grande école'],
    ['membre de', 'ONU', 'membre deONU'],
    ['', 'ONU', 'ONU'],
  ])('« %s » and « %s » make « %s »', (before, name, expected) =>
    expect(followed(before, name)).toBe(expected),
  );

  test('a link that ends in a preposition is joined to its name', () => {
    const said = (verb: string, to: string) =>
      fr.links.said({ from: 'Coop', verb, to, status: null });
    expect(said('est membre de', 'Association du lac')).toBe(
      'Coop est membre d’Association du lac',
    );
    expect(said('contribue à', 'les communs')).toBe('Coop contribue aux communs');
    expect(said('utilise', 'OpenOffice')).toBe('Coop utilise OpenOffice');
  });
});

describe('what is written and what is put in', () => {
  test('our words are set in type, and names come through letter for letter', () => {
    const name = 'A : « b » ; c ? d';
    expect(phrase`Sur « ${name} » : rien ; ou tout ?`).toBe(
      `Sur «\u202f${name}\u202f»\u202f: rien\u202f; ou tout\u202f?`,
    );
    expect(typesetFrench('1 800 licences, 30 $')).toBe('1\u202f800 licences, 30\u202f$');
  });

  test('the word before a value is elided or contracted', () => {
    expect(phrase`un besoin de ${'écologie'}`).toBe('un besoin d’écologie');
    expect(phrase`la part de ${'les syndicats'}`).toBe('la part des syndicats');
    expect(phrase`${'Fin de '}${'Ana'}`).toBe('Fin de Ana');
  });

  test.each([
    [0, '0 entities', '0\u00a0entité'],
    [1, '1 entity', '1\u00a0entité'],
    [1.5, '1.5 entities', '1,5\u00a0entité'],
    [2, '2 entities', '2\u00a0entités'],
    [1000, '1,000 entities', '1\u00a0000\u00a0entités'],
  ])('%d agrees with its word', (count, inEnglish, inFrench) => {
    expect(english.count(count, 'entity', 'entities')).toBe(inEnglish);
    expect(french.count(count, 'entité', 'entités')).toBe(inFrench);
  });

  test('lists, and how many more there are', () => {
    const three = { names: ['a', 'b'], others: 1 };
    expect([english.some(three), french.some(three)]).toEqual([
      'a, b and 1 other',
      'a, b et 1\u00a0autre',
    ]);
    expect(french.some({ names: ['a', 'b'], others: 0 })).toBe('a et b');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('partial dates in words; what is no date stays as it is', () => {
    const dates = ['2019', '2019-05', '2019-05-01', '2026-11-26T20:00:00Z', 'third phase'];
    expect(dates.map(french.date)).toEqual([
      '2019',
      'mai 2019',
      '1er mai 2019',
      '26 novembre 2026',
      'third phase',
    ]);
    expect(dates.map(english.date)).toEqual([
      '2019',
      'May 2019',
      'May 1, 2019',
      'November 26, 2026',
      'third phase',
    ]);
    expect(['2019', '2019-05-01'].map(fr.briefs.until)).toEqual([
      'jusqu’en 2019',
      'jusqu’au 1er mai 2019',
    ]);
  });

  test('a name is given in the other language where only that exists', () => {
    expect(nameOf({ fr: 'lac', en: null }, 'lake', 'EN')).toBe('lac');
    expect(nameOf(undefined, 'lake', 'FR')).toBe('lake');
    expect(inWords({ fr: 'lac', en: 'lake' }, 'FR')).toBe('lac');
    expect(wordsIn('fr')).toBe(wordsIn('FR'));
    expect(both(({ values }) => values.number(1.5))).toEqual({ en: '1.5', fr: '1,5' });
  });
});

/** Each with what it is awkward for. */
const NAMES = [
  'Épiceries solidaires',
  'Association du lac',
  'Hydro-Québec',
  'Hackerspace du Nord',
  'ONU',
  'FMI',
  'le lac',
  'les syndicats',
  'Le Devoir',
  'eQualitie',
  'C++',
  '1Password',
  'Ελληνικό λογισμικό',
  'مركز البرمجيات',
  'dit « libre » et “open”',
  'deux  espaces, une\u2009fine ; et : plus ?',
  "l'apostrophe 'droite'",
  'https://lacis.example/e?q=a:b;c#d',
  'Très longue association '.repeat(20).trim(),
];
const COUNTS = [0, 1, 2, 1000];

/** In place of a name, so that only our own words are judged. */
const NAME = '\ue000';

const SPACES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['two spaces', /[ \u00a0\u202f]{2}/],
  ['a space at an end', /^[ \u00a0\u202f][^\p{L}\d]|[ \u00a0\u202f]$/u],
  ['a space before a comma or a full stop', /[ \u00a0\u202f][,.](?!\d)/],
  ['no space after a sign', /[,;:?!](?=[\p{L}\ue000])|\.(?=[\p{Lu}\ue000])/u],
  ['a straight quotation mark or apostrophe', /['"]/],
  ['a value that is none', /undefined|NaN|\[object|\bnull\b/],
  ['a number without its separator', /(?<!\d)1000(?!\d)/],
];

const FAULTS = {
  fr: [
    ...SPACES,
    ['a sign without its narrow space', /[^\u202f][;:?!»](?=[\s).]|$)/],
    ['guillemets without their narrow space', /«[^\u202f]|[^\u202f]»/],
    ['a preposition that does not join its name', /(?<!\p{L})(de|que|le|la|à) \ue000/iu],
    ['an article that is not contracted', /(?<!\p{L})(de|à) les? (?!\p{L}+er\b)/u],
    ['an elision that is not made', /(?<!\p{L})(de|que|le|la|ne|se) [aeiouhéèêâîô](?!\d)/iu],
    ['a plural of nothing or of one', /(?<![\d,\u00a0])[01]\u00a0(?!fois|mois)\p{Ll}+s(?!\p{L})/u],
    ['a word of English', /\b(the|of|and|is|are|with|known|from|which|that|not|by)\b/i],
  ],
  en: [
    ...SPACES,
    ['a space before a sign', /[ \u00a0\u202f][;:?!]/],
    ['a plural of one', /(?<![\d.,])1 (?!is|was)[a-z]+s\b/],
    [
      'a word of French',
      /\b(le|la|les|des|est|sont|une|dans|pour|sur|et|aux?)\b|[àâçéèêëîïôûœ«»]/i,
    ],
  ],
} as const;

/** Words that are the same in both languages, alone. */
const isOneWord = (text: string) => !/\p{L}\s\p{L}/u.test(text);

/** Where a text that is put in speaks another language than ours. */
const FOREIGN = new Set(['.briefs.quote']);

const own = ({ text, name }: Rendered) => (name === null ? text : text.replaceAll(name, NAME));

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('every sentence: %s', (language, words) => {
  test.each(NAMES)('with %s', (name) => {
    const wrong: string[] = [];
    for (const count of COUNTS)
      for (const one of rendered(words, name, count)) {
        if (one.name !== null && !one.text.includes(name))
          wrong.push(`${one.path} loses the name: ${one.text}`);
        for (const [what, pattern] of FAULTS[language])
          if (pattern.test(own(one)) && !FOREIGN.has(one.path))
            wrong.push(`${one.path}, ${what} (${count}): ${own(one)}`);
      }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

test('no sentence is left in the other language', () => {
  const inEnglish = rendered(en, NAME, 2);
  const same = rendered(fr, NAME, 2).filter(
    ({ path, text }, at) =>
      path === inEnglish[at]?.path && text === inEnglish[at]?.text && !isOneWord(text),
  );
  expect(same.map(({ path }) => path)).toEqual([]);
});

test('a quote comes through letter for letter, between the marks of its language', () => {
  const quote = 'Tout  est là ; non ? « Oui ! »';
  expect(fr.briefs.quote(quote, 'FR')).toBe(`«\u202f${quote}\u202f»`);
  expect(fr.briefs.quote(quote, 'EN')).toBe(`“${quote}”`);
  expect(en.briefs.quote(quote, 'FR')).toBe(`«\u202f${quote}\u202f»`);
  expect(en.briefs.quote(quote, null)).toBe(`“${quote}”`);
});

test('a title loses its full stop within a sentence, and nothing else', () => {
  expect(en.convergences.nobody('The lake is common.')).toBe(
    'On “The lake is common”, nobody speaks first-hand.',
  );
  expect(fr.gaps.kinds['measure-without-body'].sentence('Agir… ou pas ?')).toBe(
    'On ne connaît aucun responsable pour «\u202fAgir… ou pas ?\u202f».',
  );
});
