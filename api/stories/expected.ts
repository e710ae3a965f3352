/** What the file of a story should hold, told in both languages. */
import { says } from '../loading/problems.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';

export function expected(say: (words: Words['stories']) => string) {
  const { en, fr } = both(({ stories }) => say(stories));
  return says.expected(en, fr);
}
