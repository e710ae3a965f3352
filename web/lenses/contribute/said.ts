/** A link as a sentence. */
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Bilingual, Language } from '../../words/language.ts';

export function linkSaid(
  { kind }: { readonly kind: string },
  { from, to }: { readonly from: Bilingual; readonly to: Bilingual },
  vocabulary: Vocabulary,
  language: Language,
): string {
  const verb = vocabulary.links.get(kind)?.label[language] ?? kind;
  return `${from[language]} ${verb} ${to[language]}`;
}

/** A name in both languages, where it was typed in one or in both; null where in none. */
export const turnedName = (fr: string, en: string): Bilingual | null =>
  fr === '' && en === '' ? null : { fr: fr || en, en: en || fr };
