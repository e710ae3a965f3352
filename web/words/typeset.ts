/** French as it is set in type: no line may end between a word and the sign that belongs to it. */

const NARROW = '\u202f';

/** Spaces before high punctuation and inside guillemets become narrow and no-break; none is added. */
export const typeset = (text: string): string =>
  /[«»:;?!]/.test(text)
    ? text.replace(/[ \u00a0]([:;?!»])/g, `${NARROW}$1`).replace(/«[ \u00a0]/g, `«${NARROW}`)
    : text;

/** The same for every text of an answer. */
export function typesetAll<T>(value: T): T {
  if (typeof value === 'string') return typeset(value) as T;
  if (Array.isArray(value)) return value.map(typesetAll) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, typesetAll(one)]),
  ) as T;
}
