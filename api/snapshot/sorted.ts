/** Lists that stay in order: the same facts lie in the same order, whatever changes led to them. */

export type Compare<T> = (a: T, b: T) => number;

export const compare = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;

/** The same list where it is in order already, which costs one pass. */
export function inOrder<T>(all: readonly T[], by: Compare<T>): readonly T[] {
  for (let at = 1; at < all.length; at += 1)
    if (by(all[at - 1] as T, all[at] as T) > 0) return [...all].sort(by);
  return all;
}

/** A new list without `before` and with `after`; null stands for none. */
export function succeeded<T>(
  all: readonly T[],
  before: T | null,
  after: T | null,
  by: Compare<T>,
): readonly T[] {
  const next = [...all];
  if (before !== null) {
    const at = placeOf(next, before, by);
    if (at < next.length && by(next[at] as T, before) === 0) next.splice(at, 1);
  }
  if (after !== null) next.splice(placeOf(next, after, by), 0, after);
  return next;
}

/** Where an entry stands, or would stand. */
function placeOf<T>(all: readonly T[], one: T, by: Compare<T>): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (by(all[middle] as T, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
