/** The verb of a link, read one way or the other. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import { inWords } from '../words/words.ts';

/** @param which `label` reads from → to, `inverse` reads to → from */
export function verbOf(
  kind: string,
  which: 'label' | 'inverse',
  language: Language | undefined,
  context: Context,
): string {
  const words = linkKindOf(context.vocabulary, kind)?.[which];
  return words === undefined ? kind : inWords(words, language ?? context.language);
}
