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

/** The same words with their spaces set, also those that a function makes; the names that it is given stay as they are. */
function set<T>(words: T): T {
  if (typeof words === 'string') return typeset(words) as T;
  if (typeof words === 'function') {
    return ((...given: unknown[]) => uncovered(set(words(...given.map(covered))))) as T;
  }
  if (Array.isArray(words)) return words.map(set) as T;
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, set(one)])) as T;
}

/** Stand for the spaces of a name, which are not ours to set; of the private use area of Unicode. */
const [SPACE, NO_BREAK] = ['\ue000', '\ue001'];

function covered(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(covered);
  if (typeof given !== 'string') return given;
  return given.replace(/[ \u00a0](?=[:;?!»])|(?<=«)[ \u00a0]/g, (one) =>
    one === ' ' ? SPACE : NO_BREAK,
  );
}

const uncovered = <T>(said: T): T =>
  typeof said === 'string'
    ? (said.replaceAll(SPACE, ' ').replaceAll(NO_BREAK, '\u00a0') as T)
    : said;
