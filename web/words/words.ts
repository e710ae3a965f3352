/** The texts of a language. */

import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { typesetAll } from './typeset.ts';

export type { Words } from './en.ts';

/** The same words with their spaces set, those that a function makes as well; what it is given stays as it is. */
function set<T>(words: T): T {
  if (typeof words === 'function') {
    return ((...given: unknown[]) => set(words(...given))) as T;
  }
  if (Array.isArray(words)) return words.map(set) as T;
  if (words === null || typeof words !== 'object') return typesetAll(words);
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, set(one)])) as T;
}

let french: Words | null = null;

/** French has its spaces set when it is first wanted. */
export function wordsIn(language: Language): Words {
  if (language !== 'fr') return en;
  french ??= set(fr);
  return french;
}
