/** The words of a part of the page in both languages. French gets its no-break spaces when it is first used. */
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
    french ??= typesetAll(fr);
    return french;
  };
}

/** The same words with no-break spaces, also in the results of functions; the names passed to a function stay as they are. */
function typesetAll<T>(words: T): T {
  if (typeof words === 'string') return typeset(words) as T;
  if (typeof words === 'function') {
    return ((...given: unknown[]) =>
      restoreSpaces(typesetAll(words(...given.map(hideSpaces))))) as T;
  }
  if (Array.isArray(words)) return words.map(typesetAll) as T;
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, one]) => [name, typesetAll(one)]),
  ) as T;
}

/** Stand for the spaces of a name, which stay as they are; from the private use area of Unicode. */
const [SPACE, NO_BREAK] = ['\ue000', '\ue001'];

function hideSpaces(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(hideSpaces);
  if (typeof given !== 'string') return given;
  return given.replace(/[ \u00a0](?=[:;?!»])|(?<=«)[ \u00a0]/g, (one) =>
    one === ' ' ? SPACE : NO_BREAK,
  );
}

const restoreSpaces = <T>(said: T): T =>
  typeof said === 'string'
    ? (said.replaceAll(SPACE, ' ').replaceAll(NO_BREAK, '\u00a0') as T)
    : said;
