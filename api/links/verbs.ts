/** The verb of a link, read one way or the other. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { natureOf } from '../funding/reading.ts';
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import { inWords, wordsIn } from '../words/words.ts';

/** What of a link decides its verb: who buys does not fund. */
interface Verbal {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** @param which `label` reads from → to, `inverse` reads to → from */
export function verbOf(
  { kind, flowKind }: Verbal,
  which: 'label' | 'inverse',
  language: Language | undefined,
  context: Context,
): string {
  if (kind === 'FUNDS' && natureOf(flowKind) === 'PURCHASE')
    return wordsIn(language ?? context.language).links.purchase[which];
  const words = linkKindOf(context.vocabulary, kind)?.[which];
  return words === undefined ? kind : inWords(words, language ?? context.language);
}
