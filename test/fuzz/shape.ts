/** A known hostile request, with what it is answered. */
import type { Hostile } from './measuring.ts';

/** `ANSWERED` where the request is within its bounds. */
export type Expected = 'TOO_COSTLY' | 'BAD_INPUT' | 'ANSWERED';

export type Shape = readonly [name: string, hostile: Hostile, expected: Expected];

export const many = (count: number, one: (at: number) => string, between = ' ') =>
  list(count, one).join(between);

export const list = <T>(count: number, one: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => one(at));
