/** Numbers, counts, lists, dates and amounts as each language writes them. */

/** The names that a sentence gives, and how many more there are. */
export interface Some {
  readonly names: readonly string[];
  readonly others: number;
}

/** How many there are in all. */
export const size = ({ names, others }: Some) => names.length + others;

export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  readonly value: number;
}

/** The differences between the two languages. */
interface Ways {
  readonly tag: 'fr-CA' | 'en-CA';
  /** The space between a number and its word. */
  readonly space: string;
  readonly others: readonly [one: string, several: string];
  /** The date, once its month is in words. */
  readonly day: (said: string) => string;
}

/** Making a formatter costs far more than using it: each is made once. */
function formatsIn({ tag, space, others, day }: Ways) {
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  /** Numbers below a hundredth keep their digits: 0.004 is no zero. */
  const small = new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const shares = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 });
  const plurals = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const dates = {
    month: new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }),
  };

  const number = (value: number) =>
    (value !== 0 && Math.abs(value) < 0.01 ? small : numbers).format(value);
  /** The word that agrees with a number: 0 and 1 are singular in French, 1 alone in English. */
  const form = (value: number, one: string, several: string) =>
    plurals.select(value) === 'one' ? one : several;
  const count = (value: number, one: string, several: string) =>
    `${number(value)}${space}${form(value, one, several)}`;
  const list = (parts: readonly string[]) => lists.format(parts);
  const some = ({ names, others: more }: Some) =>
    list(more > 0 ? [...names, count(more, ...others)] : names);

  /** A partial ISO 8601 date; anything else stays as it is. */
  function date(text: string): string {
    const [, year, month, dayOf] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/.exec(text) ?? [];
    if (year === undefined) return text;
    const moment = Date.UTC(Number(year), Number(month) - 1, Number(dayOf ?? 1));
    return day(dates[dayOf === undefined ? 'month' : 'day'].format(moment));
  }

  function money({ currency, value }: Money): string {
    const places = (String(value).split('.')[1] ?? '').length;
    const digits = Number.isInteger(value) ? 0 : Math.min(Math.max(2, places), 8);
    return new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: currency === 'CAD' ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  return {
    number,
    percent: (share: number) => percents.format(share),
    /** With as many as four digits behind the sign: a rate that others compute with. */
    share: (value: number) => shares.format(value),
    form,
    count,
    list,
    some,
    date,
    money,
  };
}

export const english = formatsIn({
  tag: 'en-CA',
  space: ' ',
  others: ['other', 'others'],
  day: (said) => said,
});

export const french = formatsIn({
  tag: 'fr-CA',
  space: '\u00a0',
  others: ['autre', 'autres'],
  day: (said) => said.replace(/^1 /, '1er '),
});

/** Whether a partial date names a day. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text);

/** A title within a sentence loses its full stop. */
export const unstopped = (title: string) => title.replace(/\.$/, '');
