/** Any table as text: CSV after RFC 4180, or cells with tabs for a spreadsheet. */
import type { Language } from '../words/language.ts';
import { saveFile } from './save-file.ts';

/** Between cells, as Excel opens a file by a press on it: the French one takes a comma for a decimal sign. */
const SEPARATORS = { fr: ';', en: ',' } as const;

/** A cell that a spreadsheet would run as a formula is given an apostrophe. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function csvOf(rows: readonly (readonly string[])[], language: Language): string {
  const cell = (text: string) =>
    /[",;\r\n]/.test(safe(text)) ? `"${safe(text).replaceAll('"', '""')}"` : safe(text);
  return `\ufeff${rows.map((row) => row.map(cell).join(SEPARATORS[language])).join('\r\n')}\r\n`;
}

/** Hands a table to the reader. */
export const savedTable = (
  rows: readonly (readonly string[])[],
  name: string,
  language: Language,
): void => saveFile(new Blob([csvOf(rows, language)], { type: 'text/csv' }), name);

/** For the clipboard: a tab or a line break within a cell becomes a space. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => safe(text.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}
