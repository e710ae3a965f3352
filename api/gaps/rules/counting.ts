/** What rules count in common: the ends of links, and parts of a weight. */
import type { LinkFact } from '../../snapshot/queries.ts';
import type { WeightPart } from '../gap.ts';

export const starts = (links: readonly LinkFact[]) => [...new Set(links.map(({ from }) => from))];
export const ends = (links: readonly LinkFact[]) => [...new Set(links.map(({ to }) => to))];

export const part = (name: WeightPart['name'], value: number): WeightPart => ({ name, value });
