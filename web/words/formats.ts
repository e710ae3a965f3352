/** Numbers, dates, amounts and lists as each language writes them. */
import type { Language } from '../model/language.ts';

const TAGS = { fr: 'fr-CA', en: 'en-CA' } as const;

/** Between guillemets and before high punctuation in French. */
export const NARROW = '\u202f';

export const number = (value: number, language: Language) =>
  new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 2 }).format(value);

export function money(value: number, currency: string, language: Language): string {
  const whole = Number.isInteger(value);
  return new Intl.NumberFormat(TAGS[language], {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'CAD' ? 'narrowSymbol' : 'symbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(value);
}

/** A partial ISO 8601 date: a year, a month of a year, or a day. Anything else stays as it is. */
export function date(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return text;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const spoken = new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(moment);
  return language === 'fr' ? spoken.replace(/^1 /, '1er ') : spoken;
}

export const list = (parts: readonly string[], language: Language) =>
  new Intl.ListFormat(TAGS[language], { type: 'conjunction' }).format(parts);

/** The number, and the word that goes with it. */
export function counted(value: number, one: string, other: string, language: Language): string {
  const singular = new Intl.PluralRules(language).select(value) === 'one';
  return `${number(value, language)}\u00a0${singular ? one : other}`;
}

export const quoted = (text: string, language: string | null) =>
  language === 'EN' ? `“${text}”` : `«${NARROW}${text}${NARROW}»`;

/** ISO 4217 in capitals, as the data writes currencies. */
export const isCurrency = (unit: string | null): unit is string => /^[A-Z]{3}$/.test(unit ?? '');
