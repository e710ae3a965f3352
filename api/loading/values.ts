/** Checks of single values, each with the sentence for a wrong one. */
import { isPrintable } from '../folding.ts';
import { type Sentences, says } from './problems.ts';

/** Partial ISO 8601: a year, a month or a day. */
const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;
const ADDRESS = /^https?:\/\/\S+$/;
/** Spaces, marks without width and soft hyphens: a text of nothing else is empty. */
const SEEN = /[^\p{Z}\p{Cf}\p{Cc}]/u;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const isText = (value: unknown): value is string => wrongText(value) === null;

export function wrongText(value: unknown): Sentences | null {
  if (typeof value === 'number' || typeof value === 'boolean') return says.unquoted(value);
  if (typeof value !== 'string') return says.expected('a text', 'un texte');
  if (!SEEN.test(value)) return says.expected('a text that is not empty', 'un texte non vide');
  return isPrintable(value) ? null : says.unprintable();
}

export function wrongDate(value: unknown): Sentences | null {
  const [, year, month, day] = (typeof value === 'string' && DATE.exec(value)) || [];
  if (year === undefined) {
    return says.expected(
      'a quoted date: "2013", "2016-05" or "2016-05-02"',
      'une date entre guillemets : "2013", "2016-05" ou "2016-05-02"',
    );
  }
  const last = daysIn(Number(year), Number(month ?? 1));
  const exists = day === undefined || (Number(day) >= 1 && Number(day) <= last);
  return exists ? null : says.noSuchDay(String(value));
}

/** The last day of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether one partial date comes before another, as far as both say: `2015` is not before `2015-03`. */
export function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

export function wrongNumber(value: unknown): Sentences | null {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return says.expected('a number', 'un nombre');
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? says.imprecise() : null;
}

export function wrongAddress(value: unknown): Sentences | null {
  if (typeof value === 'string' && ADDRESS.test(value) && URL.canParse(value)) return null;
  return says.expected('an address (https://…)', 'une adresse (https://…)');
}
