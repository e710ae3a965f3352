/** What rules count in common: the ends of links, and parts of a weight with their labels. */
import type { LinkFact } from '../../facts/queries.ts';
import type { WeightPart } from '../gap.ts';

export const starts = (links: readonly LinkFact[]) => [...new Set(links.map(({ from }) => from))];
export const ends = (links: readonly LinkFact[]) => [...new Set(links.map(({ to }) => to))];

/** A part of the weight; the words are given without a number. */
export const part = (fr: string, en: string, value: number): WeightPart => ({
  label: { fr, en },
  value,
});
