/** The words of a room in both languages. French has its spaces set when it is first wanted. */
import type { Language } from './language.ts';
import { typeset } from './typeset.ts';

interface Reader {
  readonly language: Language;
}

/**
 * @param en the words in English
 * @param fr the same in French
 * @returns the words in the language of a reader
 */
export function bilingual<Words>(en: Words, fr: Words): (reader: Reader) => Words {
  let french: Words | null = null;
  return ({ language }) => {
    if (language === 'en') return en;
    french ??= set(fr);
    return french;
  };
}

/** The same words with their spaces set, those that a function makes as well. */
function set<T>(words: T): T {
  if (typeof words === 'string') return typeset(words) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => set(words(...given))) as T;
  if (Array.isArray(words)) return words.map(set) as T;
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, set(one)])) as T;
}
