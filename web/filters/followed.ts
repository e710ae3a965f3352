/** The filters that all lenses share; some have no meaning in a lens. */
import { type Filters, NO_FILTERS } from '../view.ts';

export type FilterName = Exclude<keyof Filters, 'steps'>;

export const FILTER_NAMES = (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter(
  (name): name is FilterName => name !== 'steps',
);

/** Undefined for a lens that follows them all. */
export type Followed = readonly FilterName[] | undefined;

export const follows = (followed: Followed, name: FilterName): boolean =>
  followed?.includes(name) ?? true;
