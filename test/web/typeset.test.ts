/** French typography of what the API answers. */
import { expect, test } from 'vitest';
import { typeset, typesetAll } from '../../web/words/typeset.ts';

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

test('every text of an answer is set, and nothing else is touched', () => {
  expect(typesetAll({ nodes: [{ name: '« Lac »', count: 2, none: null }] })).toEqual({
    nodes: [{ name: '«\u202fLac\u202f»', count: 2, none: null }],
  });
});
