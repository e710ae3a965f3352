/** French as it is set in type: no line may end between a word and the sign that belongs to it. */

/** Narrow and no-break: before high punctuation, inside guillemets, between groups of digits. */
const NARROW = '\u202f';

/** The authors of stories type plain spaces. */
export const typesetFrench = (text: string) =>
  text
    .replace(/ ([:?!»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d) (?=[$%€])/g, `$1${NARROW}`);
