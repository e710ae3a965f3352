/** What rules have in common: the ends of links, parts of a weight, and how far they look from a subject. */
import type { LinkFact } from '../../snapshot/queries.ts';
import { reaching } from '../../snapshot/reaching.ts';
import type { Rule, WeightPart } from '../gap.ts';

export const starts = (links: readonly LinkFact[]) => [...new Set(links.map(({ from }) => from))];
export const ends = (links: readonly LinkFact[]) => [...new Set(links.map(({ to }) => to))];

export const part = (name: WeightPart['name'], value: number): WeightPart => ({ name, value });

/** A rule that looks from its subject along links of the first kinds at what stands there, from there along the second, and no further. */
export const seeing =
  (...levels: readonly (readonly string[])[]): NonNullable<Rule['subjects']> =>
  ({ entities }, { facts }) =>
    reaching(entities, levels, facts);
