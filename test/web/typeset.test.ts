/** French typography of the words of the page: the words that are ours, and nothing that a source says. */
import { expect, test } from 'vitest';
import { bilingual } from '../../web/words/bilingual.ts';
import { typeset } from '../../web/words/typeset.ts';

test('spaces inside guillemets and before high punctuation become narrow and no-break', () => {
  expect(typeset('sur « Les acteurs » : qui ? Eux !')).toBe(
    'sur «\u202fLes acteurs\u202f»\u202f: qui\u202f? Eux\u202f!',
  );
});

test('no space is added where the author put none, and addresses stay as they are', () => {
  expect(typeset('ceci; cela?')).toBe('ceci; cela?');
  expect(typeset('https://lacis.example/e/koumbit?lang=fr')).toBe(
    'https://lacis.example/e/koumbit?lang=fr',
  );
});

test('words are set in French, whatever makes them, and left alone in English', () => {
  const words = {
    plain: 'Rien ?',
    nested: { list: ['a ; b', 'c'] },
    made: (count: number) => `${count} : voilà !`,
  };
  const both = bilingual(words, words);
  const french = both({ language: 'fr' });
  expect(french.plain).toBe('Rien\u202f?');
  expect(french.nested.list).toEqual(['a\u202f; b', 'c']);
  expect(french.made(2)).toBe('2\u202f: voilà\u202f!');
  expect(both({ language: 'en' })).toBe(words);
  expect(both({ language: 'fr' })).toBe(french);
});

test('a name within our words stays as its source writes it', () => {
  const words = {
    said: (name: string) => `De ${name} : « rien »`,
    all: (names: readonly string[]) => `Qui ? ${names.join(' ; ')}`,
  };
  const french = bilingual(words, words)({ language: 'fr' });
  expect(french.said('Coop : « Lac » !')).toBe('De Coop : « Lac » !\u202f: «\u202frien\u202f»');
  expect(french.all(['A ?', 'B\u00a0!'])).toBe('Qui\u202f? A ?\u202f; B\u00a0!');
});
