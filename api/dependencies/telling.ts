/** Exposures and weak points in words. */
import type { Language } from '../errors.ts';
import type { Facts } from '../snapshot/facts.ts';
import { linkKindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords, nameOf, wordsIn } from '../words/words.ts';
import type { Cut } from './cuts.ts';
import type { Exposure } from './drain.ts';

export function exposureInWords(
  { distance, entity, path, remains }: Exposure,
  facts: Facts,
  vocabulary: Vocabulary,
  language: Language,
): string {
  const kind = path()[0]?.kind ?? '';
  const label = linkKindOf(vocabulary, kind)?.label;
  return wordsIn(language).dependencies.exposure({
    name: nameOf(facts.entities.get(entity), entity, language),
    distance,
    verb: label === undefined ? kind : inWords(label, language),
    remaining: remains().length,
  });
}

export const cutInWords = (
  {
    entity,
    pieceCount,
    cutOffCount,
  }: Pick<Cut, 'pieceCount' | 'cutOffCount'> & { readonly entity: string },
  { entities }: Facts,
  language: Language,
): string =>
  wordsIn(language).dependencies.cut({
    name: nameOf(entities.get(entity), entity, language),
    pieces: pieceCount,
    cutOff: cutOffCount,
  });
