/** Refuses a request for what it asks, each with what to change. */
import { Refusal } from '../errors.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';
import { LIMITS } from './limits.ts';

type Bound = keyof Words['bounds']['names'];
type Say = (words: Words['bounds']) => string;

/** @param field the argument that is at fault */
export function badRequest(field: string, say: Say): Refusal {
  const { en, fr } = both(({ bounds }) => say(bounds));
  return new Refusal('BAD_INPUT', en, fr, field);
}

/** @param value a count; what is too large to be told to the unit is told as the largest that can be. */
export function tooCostly(bound: Bound, value: number): Refusal {
  const count = Math.min(Math.ceil(value), Number.MAX_SAFE_INTEGER);
  const { en, fr } = both(({ bounds }) =>
    bounds.tooCostly(bounds.names[bound], count, LIMITS[bound]),
  );
  return new Refusal('TOO_COSTLY', en, fr, bound);
}

/** Refuses the first of these counts that is over its limit. */
export function within(counts: Partial<Record<Bound, number>>): void {
  for (const [bound, value] of Object.entries(counts) as [Bound, number][])
    if (value > LIMITS[bound]) throw tooCostly(bound, value);
}
