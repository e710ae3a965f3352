/** A page of a list that is in memory. */
import { within } from '../words/refusing.ts';

/** In entries. */
export const MOST = 100;

export interface Paged {
  readonly first: number;
  readonly skip?: number | null;
  readonly field?: string | null;
}

/** @throws BAD_INPUT for a page below 1 or above the most */
export function some<T>(all: readonly T[], { first, skip }: Paged): T[] {
  within('first', first, MOST);
  const start = Math.max(0, skip ?? 0);
  return all.slice(start, start + first);
}
