/** Runs the work of a command; a failure is one sentence, with exit code 1. */
import { orSayWhy } from '../api/starting/ending.ts';

export const verb =
  <A extends unknown[]>(work: (...args: A) => Promise<void> | void) =>
  (...args: A): Promise<void> =>
    orSayWhy(async () => work(...args));
