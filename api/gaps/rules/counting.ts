/** What rules count in common: the ends of links, and parts of a weight with their labels. */
import type { LinkFact } from '../../snapshot/queries.ts';
import type { WeightPart, Words } from '../gap.ts';

export const starts = (links: readonly LinkFact[]) => [...new Set(links.map(({ from }) => from))];
export const ends = (links: readonly LinkFact[]) => [...new Set(links.map(({ to }) => to))];

const labels = new Map<string, Words>();

/** A part of the weight; the words are given without a number, and kept once. */
export function part(fr: string, en: string, value: number): WeightPart {
  const label = labels.get(en) ?? { fr, en };
  labels.set(en, label);
  return { label, value };
}
