/** The verb of a link, read one way or the other. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { isPurchase } from '../funding/reading.ts';
import { linkKindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords, wordsIn } from '../words/words.ts';

/** What of a link decides its verb: who buys does not fund. */
interface Verbal {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** @param which `label` reads from → to, `inverse` reads to → from */
export const verbOf = (
  link: Verbal,
  which: 'label' | 'inverse',
  language: Language | undefined,
  context: Context,
): string => verbIn(link, which, language ?? context.language, context.vocabulary);

/** The same without a request. */
export function verbIn(
  link: Verbal,
  which: 'label' | 'inverse',
  language: Language,
  vocabulary: Vocabulary,
): string {
  if (isPurchase(link)) return wordsIn(language).links.purchase[which];
  const words = linkKindOf(vocabulary, link.kind)?.[which];
  return words === undefined ? link.kind : inWords(words, language);
}
