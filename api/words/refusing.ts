/** Refusals in words: a stable code, and one sentence that is read in the language of who asks. */
import { type Code, type Conflict, Refusal } from '../errors.ts';
import { isPrintable } from '../folding.ts';
import type { Words } from './en.ts';
import { both } from './words.ts';

type Say = (words: Words['refusals']) => string;

export function refusal(code: Code, say: Say, field?: string): Refusal {
  const { en, fr } = both(({ refusals }) => say(refusals));
  return new Refusal(code, en, fr, field);
}

/** @param field the argument that is at fault */
export const refused = (field: string, say: Say) => refusal('BAD_INPUT', say, field);

/** @param field the argument that names what is not there */
export const notFound = (id: string, field = 'id') =>
  refusal('NOT_FOUND', ({ unknownId }) => unknownId(id), field);

/** Refuses a number below 1 or above the most. */
export function within(field: string, value: number, most: number): void {
  if (value < 1 || value > most) throw refused(field, ({ between }) => between(field, 1, most));
}

/** @throws BAD_INPUT for a text that would turn or break the words around it */
export function checkPrintable(field: string, text: string): void {
  if (!isPrintable(text)) throw refused(field, ({ unprintable }) => unprintable(field));
}

type SayOfPurchases = (words: Words['purchases']) => string;

/** A refusal of a question about purchases. */
export function purchasesRefused(field: string, say: SayOfPurchases): Refusal {
  const { en, fr } = both(({ purchases }) => say(purchases));
  return new Refusal('BAD_INPUT', en, fr, field);
}

type SayOfProposal = (words: Words['proposals']) => string;

/** A refusal of a proposal, or of what is asked of one. */
export function proposalRefused(code: Code, say: SayOfProposal, field?: string): Refusal {
  const { en, fr } = both(({ proposals }) => say(proposals));
  return new Refusal(code, en, fr, field);
}

type SayOfChange = (words: Words['changes']) => string;

/** A refusal of a change of facts. */
export function changeRefused(
  code: Code,
  say: SayOfChange,
  field?: string,
  conflicts: readonly Conflict[] = [],
): Refusal {
  const { en, fr } = both(({ changes }) => say(changes));
  return new Refusal(code, en, fr, field, conflicts);
}

type SayOfAccess = (words: Words['access']) => string;

/** A refusal of who asks, or of what somebody asks about accounts. */
export function accessRefused(code: Code, say: SayOfAccess, field?: string): Refusal {
  const { en, fr } = both(({ access }) => say(access));
  return new Refusal(code, en, fr, field);
}
