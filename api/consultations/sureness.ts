/** How sure a share is: Wilson's interval at 95 % (Wilson 1927), which holds for few votes too. */

export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/** @returns null where there are no votes */
export function wilson(agrees: number, votes: number): Share | null {
  if (votes === 0) return null;
  const value = agrees / votes;
  const square = Z * Z;
  const middle = (value + square / (2 * votes)) / (1 + square / votes);
  const half =
    (Z * Math.sqrt((value * (1 - value)) / votes + square / (4 * votes * votes))) /
    (1 + square / votes);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
