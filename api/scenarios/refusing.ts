/** Refusals of what a request assumes. */
import { Refusal } from '../errors.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';

/** @param field the argument or the assumption that is at fault */
export function scenarioRefused(
  field: string,
  say: (words: Words['scenarios']) => string,
): Refusal {
  const { en, fr } = both(({ scenarios }) => say(scenarios));
  return new Refusal('BAD_INPUT', en, fr, field);
}
