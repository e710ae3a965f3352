/** Refusals of consultations: a code, and a sentence in both languages. */
import { type Code, Refusal } from '../errors.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';

type Say = (words: Words['consultations']['refusals']) => string;

export function refusedHere(code: Code, say: Say, field?: string): Refusal {
  const { en, fr } = both(({ consultations }) => say(consultations.refusals));
  return new Refusal(code, en, fr, field);
}

export const wrongInput = (field: string, say: Say) => refusedHere('BAD_INPUT', say, field);

export const tooBusy = () => refusedHere('UNAVAILABLE', ({ busy }) => busy);
export const tooLong = () => refusedHere('UNAVAILABLE', ({ late }) => late);
export const taken = () => refusedHere('CONFLICT', ({ taken: say }) => say);
export const tooFast = (seconds: number) =>
  refusedHere('TOO_COSTLY', ({ tooFast: say }) => say(seconds));
