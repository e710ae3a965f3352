/** CSV (RFC 4180), written and read by papaparse. No cell runs as a formula in a spreadsheet. */
import Papa from 'papaparse';

export type Cell = string | number | boolean | null | undefined;
export type Row = readonly Cell[];

/**
 * A spreadsheet runs a text that begins like this as a formula. Such a cell gets an apostrophe before it,
 * which a spreadsheet shows as text. A number stays a number, also a negative one.
 */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)(?:[\s\u00a0]*[=+\-@]|[\t\r])/;
const GUARDED = /^'(?=[\s\u00a0]*[=+\-@]|[\t\r])/;

/** @returns lines, each with a line break at its end */
export const csv = (rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as Cell[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

/** The rows of a table that `csv` wrote, without the apostrophes that guard cells. */
export function rowsOf(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  return data.map((row) => row.map(unguarded));
}

/** A cell without the apostrophe that guards it. */
export const unguarded = (cell: string): string => cell.replace(GUARDED, '');
