/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import { pause } from '../threads/turns.ts';

export type Cell = string | number | boolean | null | undefined;

/** A cell that a spreadsheet would run as a formula is shown as text, with an apostrophe before it. */
const FORMULA = /^[\s\u00a0]*[=+\-@]|^[\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  lines([header, ...rows]);

const lines = (rows: readonly (readonly Cell[])[]) =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Rows that are written before others are served. */
const CHUNK = 200;

/** The same for many rows, written some at a time. */
export async function longCsv<T>(
  header: readonly string[],
  rows: readonly T[],
  cells: (row: T) => readonly Cell[],
): Promise<string> {
  const parts = [csv(header, [])];
  for (let start = 0; start < rows.length; start += CHUNK) {
    parts.push(lines(rows.slice(start, start + CHUNK).map(cells)));
    await pause();
  }
  return parts.join('');
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
