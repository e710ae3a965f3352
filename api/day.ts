/** Dates as text, months counted in the calendar. */
import { refused } from './words/refusing.ts';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const today = () => new Date().toISOString().slice(0, 10);

/** The date so many months before or, when negative, after: ISO 8601 to the day. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 - months, 1));
  // The 31st of a month stays in the month: it becomes its last day.
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return moved.toISOString().slice(0, 10);
}

/** A date that a client gives, today where it gives none. */
export function moment(asOf: string | null | undefined): string {
  if (asOf === null || asOf === undefined) return today();
  if (DATE.test(asOf) && !Number.isNaN(Date.parse(asOf))) return asOf;
  throw refused('asOf', ({ noDate }) => noDate(asOf));
}
