/**
 * French as it is set in type: a narrow no-break space stands before ; : ? ! and inside guillemets.
 * Only our own words are set: a quote, a name or an address comes through letter for letter.
 */
import { followed } from './grammar.ts';

const NARROW = '\u202f';

/** Plain spaces become narrow and no-break where French wants them; none is added. */
export const typesetFrench = (text: string): string =>
  text
    .replace(/[ \u00a0]([;:?!»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d) (?=[$%€])/g, `$1${NARROW}`);

/**
 * A French sentence: what is written in it is set in type, what is put into it stays as it is, and
 * the word before it is elided or contracted where it must.
 */
export const phrase = (own: TemplateStringsArray, ...values: readonly (string | number)[]) =>
  own.map(typesetFrench).reduce((text, part, at) => {
    const value = values[at];
    return text + (value === undefined ? part : followed(part, String(value)));
  }, '');
