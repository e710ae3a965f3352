/**
 * How alike two sentences are: Dice's coefficient on groups of three letters (Dice 1945), after spelling is
 * folded. It finds what is written twice in nearly the same words, and no more: it knows no meaning.
 */
import { fold } from '../folding.ts';

/** From here on, two sentences say the same; people look at them from the lower one on. */
export const SAME = 0.82;
export const ALIKE = 0.5;

export function lettersOf(text: string): ReadonlySet<string> {
  const padded = `  ${fold(text)} `;
  const all = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) all.add(padded.slice(at, at + 3));
  return all;
}

export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const letters of few) if (many.has(letters)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

export interface Like<T> {
  readonly one: T;
  readonly likeness: number;
}

const known = new WeakMap<object, readonly ReadonlySet<string>[]>();

/**
 * Those that are at least so alike, the most alike first.
 * @param all what has words stays the same object as long as the words do
 */
export function likeTo<T extends object>(
  text: string,
  all: Iterable<T>,
  wordsOf: (one: T) => readonly (string | null)[],
  least = ALIKE,
): Like<T>[] {
  const letters = lettersOf(text);
  const found: Like<T>[] = [];
  for (const one of all) {
    const own = known.get(one) ?? wordsOf(one).flatMap((said) => (said ? [lettersOf(said)] : []));
    known.set(one, own);
    const best = own.reduce((high, other) => Math.max(high, likeness(letters, other)), 0);
    if (best >= least) found.push({ one, likeness: best });
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}
