/** Here, elsewhere or all: a whole board begins with what is local, what is narrowed to one thing or text is shown whole. */

/** As the API names them, in the order in which one reads them. */
export const WHERE = ['LOCAL', 'ELSEWHERE', 'ALL'] as const;
export type Where = (typeof WHERE)[number];

/** What the board shows where the address does not say. */
export const usualWhere = (...narrowing: readonly (string | null)[]): Where =>
  narrowing.some((one) => one !== null) ? 'ALL' : 'LOCAL';

/** How many cards are local, known to be elsewhere, or neither. */
export interface WhereCounts {
  readonly localCount: number;
  readonly elsewhereCount: number;
  readonly unknownCount: number;
}
