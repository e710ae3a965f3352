/** For what time an amount stands: years are read only where a source gives them. */
import type { FlowFact } from '../snapshot/queries.ts';
import { plain } from './plain.ts';

/** The first and the last year, both included. */
export type Years = readonly [first: number, last: number];

type Dated = Pick<FlowFact, 'periodFr' | 'periodEn' | 'since' | 'until'>;

/** A date of the data, which is no fiscal year: “2011-12” is December. */
const DATE = /^(\d{4})(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;
const YEAR = '(?:1[5-9]|20)\\d{2}';
/** “2018-19”, “2018/2019”, “2018 to 2019”, or one year; no sum of money and no longer number. */
const SPANS = new RegExp(
  `(?<![\\d$€£.,])(${YEAR})(?:\\s*(?:[-/]|\\ba\\b|\\bau\\b|\\bto\\b|\\bet\\b|\\band\\b)\\s*(${YEAR}|\\d{2})(?!\\d))?(?!\\d|[.,]\\d|\\s*(?:[$€£]|cad\\b|usd\\b|eur\\b|gbp\\b|dollars?\\b|euros?\\b))`,
  'g',
);
const FISCAL = /\b(?:fy\s*|fiscal|exercice|annee financiere|annee budgetaire)/;
const ONLY_END = /\b(?:until|till|up to|before|ending|ended|jusqu|avant|clos)/;
const ONLY_START = /\b(?:since|from|as of|starting|depuis|a partir|a compter|des)\b/;

/**
 * One fiscal year is the same two years however it is written: “2018-19”, “2018/19”, “FY2018-19”,
 * “2018–2019”, « exercice 2018-2019 ». Null where no source gives a year.
 */
export function yearsOf({ periodFr, periodEn, since, until }: Dated): Years | null {
  const [start, end] = [yearOf(since), yearOf(until)];
  for (const text of [periodEn, periodFr]) {
    const years = text === null ? null : yearsIn(plain(text), start, end);
    if (years !== null) return years;
  }
  if (start === null) return end === null ? null : [end, end];
  return [start, Math.max(start, end ?? start)];
}

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));

function yearsIn(text: string, start: number | null, end: number | null): Years | null {
  const date = DATE.exec(text);
  if (date !== null) return [Number(date[1]), Number(date[1])];
  const isFiscal = FISCAL.test(text);
  const found = [...text.matchAll(SPANS)].flatMap(([whole, first = '', last]) =>
    last === undefined ? [Number(first)] : spanned(Number(first), last, whole, isFiscal),
  );
  if (found.length === 0) return null;
  const [first, last] = [Math.min(...found), Math.max(...found)];
  if (found.length > 1) return [first, last];
  if (ONLY_END.test(text)) return [Math.min(start ?? last, last), last];
  if (ONLY_START.test(text)) return [first, Math.max(first, end ?? first)];
  return [first, last];
}

/** The years of “2018-19”. “2018-05” is a month of 2018, and so is “2011-12” outside a fiscal year. */
function spanned(first: number, written: string, whole: string, isFiscal: boolean): number[] {
  if (written.length === 4) return [first, Number(written)];
  const last = 100 * Math.floor(first / 100) + Number(written) + (written === '00' ? 100 : 0);
  const isMonth = Number(written) >= 1 && Number(written) <= 12 && /\d-\d/.test(whole);
  if (isMonth && !(isFiscal && last === first + 1)) return [first];
  return last > first ? [first, last] : [first];
}

/** The row of a flow in a table of years: one year, a span that is not divided, or unknown. */
export const yearKey = (years: Years | null): string | null =>
  years === null ? null : years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;

/**
 * Whether one span holds another and is longer for certain. Two years in a row may be one fiscal
 * year, which is no longer than a calendar year.
 */
export function holdsYears(whole: Years, part: Years): boolean {
  const longest = part[1] - part[0] + 1;
  const years = whole[1] - whole[0] + 1;
  const shortest = years === 2 ? 1 : years;
  return whole[0] <= part[0] && part[1] <= whole[1] && shortest > longest;
}
