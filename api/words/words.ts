/** From a language to its words, and from a label or a name in both languages to the one that is read. */
import type { Language } from '../errors.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

/** A word or a sentence in both languages. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

/** A language as GraphQL or as HTML writes it. */
type Spoken = Language | Lowercase<Language>;

export const wordsIn = (language: Spoken): Words => (isFrench(language) ? fr : en);

/** A sentence in both languages, for what is shown later to somebody who reads one of them. */
export const both = (say: (words: Words) => string): Label => ({ fr: say(fr), en: say(en) });

export const inWords = (label: Label, language: Spoken): string =>
  isFrench(language) ? label.fr : label.en;

/** The name in the language, in the other where only that exists; the id where there is none. */
export function nameOf(
  entity: { readonly fr: string | null; readonly en: string | null } | undefined,
  id: string,
  language: Spoken,
): string {
  const { fr: french = null, en: english = null } = entity ?? {};
  return (isFrench(language) ? (french ?? english) : (english ?? french)) ?? id;
}

const isFrench = (language: Spoken) => language === 'FR' || language === 'fr';
