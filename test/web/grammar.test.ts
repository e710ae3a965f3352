/** Our words before a name, in French: elided before a vowel and a mute h, never before an h aspiré. */
import { expect, test } from 'vitest';
import { followed } from '../../api/words/grammar.ts';
import { before } from '../../web/words/grammar.ts';

const NAMES = [
  ...['un local', 'accès', 'Île sans fil', 'Œuvre du Port', 'Étincelle', 'Aegir', 'Hydro-Québec'],
  ...['Hibernate', 'hébergement', 'histoire', 'Yves', 'EPUB', 'ONU', 'Élan', 'îles', 'Ubuntu'],
  ...['Hockey Québec', 'hackathon', 'Hull', 'HTML', 'onze écoles', 'Yahoo', 'logiciel', '2 locaux'],
];
const VERBS = [
  'a besoin de',
  'est membre de',
  'dépend de',
  'répond à',
  'utilise',
  'vise la fin que',
];

test.each(NAMES)('before « %s » the page writes as the server', (name) => {
  for (const verb of VERBS)
    expect(before(verb, name, 'fr') + name).toBe(followed(`${verb} `, name));
});

test('what is heard, by examples', () => {
  expect(before('a besoin de', 'un local', 'fr')).toBe('a besoin d’');
  expect(before('a besoin de', 'hébergement', 'fr')).toBe('a besoin d’');
  expect(before('a besoin de', 'hackathon', 'fr')).toBe('a besoin de ');
  expect(before('is in need of the', 'idea', 'en')).toBe('is in need of the ');
  expect(before('made', 'it', 'en')).toBe('made ');
});
