/** Which of the filters that all lenses share narrow what a lens shows: some have no meaning in it. */
import { type Lens, NO_FILTERS } from '../view.ts';

export type FilterName = Exclude<keyof typeof NO_FILTERS, 'steps'>;

export const FILTER_NAMES = (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).filter(
  (name): name is FilterName => name !== 'steps',
);

/** A lens that is not named follows them all. */
const FOLLOWED: { readonly [L in Lens]?: readonly FilterName[] } = {
  flows: ['statuses', 'year', 'only'],
  dependencies: ['kinds', 'hidden', 'only'],
  matrix: ['kinds', 'statuses', 'source', 'focus', 'only'],
};

export const follows = (lens: Lens, name: FilterName): boolean =>
  FOLLOWED[lens]?.includes(name) ?? true;
