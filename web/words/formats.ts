/** Numbers, dates, amounts and lists as each language writes them. */
import type { Language } from './language.ts';

const TAGS = { fr: 'fr-CA', en: 'en-CA' } as const;

/** Between guillemets and before high punctuation in French. */
export const NARROW = '\u202f';

/** Creating a formatter takes far longer than using it, and a page of filters writes a hundred numbers. */
function memoized<A extends string[], T>(make: (...key: A) => T): (...key: A) => T {
  const made = new Map<string, T>();
  return (...key) => {
    const name = key.join(' ');
    const one = made.get(name) ?? make(...key);
    made.set(name, one);
    return one;
  };
}

const numbers = memoized(
  (language: Language) => new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 2 }),
);

/** Numbers below a hundredth keep their digits: 0.004 is no zero. */
const small = memoized(
  (language: Language) => new Intl.NumberFormat(TAGS[language], { maximumSignificantDigits: 3 }),
);

export const number = (value: number, language: Language) =>
  (value !== 0 && Math.abs(value) < 0.01 ? small : numbers)(language).format(value);

const shares = memoized(
  (language: Language) =>
    new Intl.NumberFormat(TAGS[language], { style: 'percent', maximumFractionDigits: 4 }),
);

/** A part of one as a percentage, with as many as four digits behind the sign. */
export const share = (value: number, language: Language) => shares(language).format(value);

/** A currency is written to its cents, and to as many places as an amount has where it has more. */
const sums = memoized((language: Language, currency: string, digits: string) => {
  return new Intl.NumberFormat(TAGS[language], {
    style: 'currency',
    currency,
    currencyDisplay: currency === 'CAD' ? 'narrowSymbol' : 'symbol',
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

export const money = (value: number, currency: string, language: Language) =>
  sums(language, currency, String(placesOf(value))).format(value);

const significant = memoized(
  (language: Language) => new Intl.NumberFormat(TAGS[language], { maximumSignificantDigits: 3 }),
);

/** As one reads it aloud: « 63,2 M$ », “$1.01 billion”; below a million, the amount without its cents. */
export function roundedMoney(value: number, currency: string, language: Language): string {
  const [size, english, french] = Math.abs(value) >= 999.5e6 ? BILLION : MILLION;
  if (Math.abs(value) < 999_500) return money(Math.round(value), currency, language);
  const figure = significant(language).format(value / size);
  const symbol = sums(language, currency, '0')
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return language === 'fr'
    ? `${figure}\u00a0${french}${symbol?.length === 1 ? '' : '\u00a0'}${symbol ?? currency}`
    : `${symbol ?? currency}${symbol?.length === 1 ? '' : '\u00a0'}${figure}\u00a0${english}`;
}

const BILLION = [1e9, 'billion', 'G'] as const;
const MILLION = [1e6, 'million', 'M'] as const;

function placesOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const places = (digits.split('.')[1] ?? '').length - Number(exponent);
  return Math.min(Math.max(2, places), 8);
}

const dates = memoized((language: Language, precision: 'month' | 'day') => {
  return new Intl.DateTimeFormat(TAGS[language], {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(precision === 'month' ? {} : { day: 'numeric' }),
  });
});

/** A partial ISO 8601 date: a year, a month of a year, or a day. Anything else stays as it is. */
export function date(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return text;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const spoken = dates(language, day === undefined ? 'month' : 'day').format(moment);
  return language === 'fr' ? spoken.replace(/^1 /, '1er ') : spoken;
}

const lists = memoized(
  (language: Language) => new Intl.ListFormat(TAGS[language], { type: 'conjunction' }),
);

export const list = (parts: readonly string[], language: Language) => lists(language).format(parts);

const plurals = memoized((language: Language) => new Intl.PluralRules(language));

/** The number, and the word that goes with it. */
export function counted(value: number, one: string, other: string, language: Language): string {
  const singular = plurals(language).select(value) === 'one';
  return `${number(value, language)}\u00a0${singular ? one : other}`;
}

/** Creates the formatters of the first page while its data is loading. */
export function prepareFormats(language: Language): void {
  counted(1, '', '', language);
}

export const quoted = (text: string, language: string | null) =>
  language === 'EN' ? `“${text}”` : `«${NARROW}${text}${NARROW}»`;

/** ISO 4217 in capitals, as the data writes currencies. */
export const isCurrency = (unit: string | null): unit is string => /^[A-Z]{3}$/.test(unit ?? '');
