/** French as it is set in type: no line may end between a word and the sign that belongs to it. Only for words of ours. */

const NARROW = '\u202f';

/** Spaces before high punctuation and inside guillemets become narrow and no-break; none is added. */
export const typeset = (text: string): string =>
  /[«»:;?!]/.test(text)
    ? text.replace(/[ \u00a0]([:;?!»])/g, `${NARROW}$1`).replace(/«[ \u00a0]/g, `«${NARROW}`)
    : text;
