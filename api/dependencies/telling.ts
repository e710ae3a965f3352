/** Exposures and weak points in words. */
import type { Language } from '../errors.ts';
import { inWords } from '../language.ts';
import { type Known, nameOf } from '../snapshot/names.ts';
import { linkKindOf } from '../vocabulary/vocabulary.ts';
import type { Cut } from './cuts.ts';
import type { Exposure } from './drain.ts';

export function exposureInWords(
  one: Exposure,
  { facts, vocabulary }: Known,
  language: Language,
): string {
  const [first] = one.path();
  const name = nameOf(facts.entities.get(one.entity), one.entity, language);
  const label = first && linkKindOf(vocabulary, first.kind)?.label;
  const verb = label === undefined ? '' : inWords(label, language);
  const left = one.remains().length;
  if (language === 'FR') {
    const near = one.distance === 1 ? 'atteint aussitôt' : `atteint à ${one.distance} liens`;
    const rest = left === 0 ? 'aucune autre voie connue' : `autres voies connues : ${left}`;
    return `${name} : ${near} (« ${verb} » d’abord); ${rest}.`;
  }
  const near = one.distance === 1 ? 'hit at once' : `hit at ${one.distance} links`;
  const rest = left === 0 ? 'no other known way' : `other known ways: ${left}`;
  return `${name}: ${near} (“${verb}” first); ${rest}.`;
}

export function cutInWords(
  { pieces, cutOff }: Pick<Cut, 'pieces' | 'cutOff'>,
  name: string,
  language: Language,
): string {
  if (language === 'FR') {
    const lost = cutOff < 2 ? 'entité ne rejoint' : 'entités ne rejoignent';
    return `Sans ${name}, ce qui se tient tombe en ${pieces} morceaux, et ${cutOff} ${lost} plus le plus grand.`;
  }
  const lost = cutOff === 1 ? 'entity no longer reaches' : 'entities no longer reach';
  return `Without ${name}, what hangs together falls into ${pieces} pieces, and ${cutOff} ${lost} the largest.`;
}
