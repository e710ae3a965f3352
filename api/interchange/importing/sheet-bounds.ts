/**
 * How far a sheet reaches, before a library lays it out as rows and columns: one cell in the last corner of a
 * file of a kilobyte would make seventeen billion of them.
 */
import { SaxesParser } from 'saxes';
import { MOST_COLUMNS } from './delimited.ts';
import { unimportable } from './refusing.ts';

/** Rows times columns. */
const MOST_CELLS = 5_000_000;

/** @throws Unimportable where the XML is broken, or the sheet reaches too far */
export function boundedSheet(xml: Uint8Array): void {
  const parser = new SaxesParser();
  let [rows, columns, row] = [0, 0, 0];
  const reach = (line: number, column: number) => {
    rows = Math.max(rows, line);
    columns = Math.max(columns, column);
    if (columns > MOST_COLUMNS)
      throw unimportable(({ manyColumns }) => manyColumns(MOST_COLUMNS), {
        line: Math.max(1, line),
      });
    if (rows * columns > MOST_CELLS)
      throw unimportable(({ wideSheet }) => wideSheet(rows, columns));
  };
  parser.on('doctype', () => {
    throw unimportable(({ documentType }) => documentType());
  });
  parser.on('error', () => {
    throw unimportable(({ notSheets }) => notSheets());
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { r } = attributes as Record<string, string>;
    if (/(^|:)row$/.test(name)) {
      row = r === undefined ? row + 1 : Number(r);
      reach(Number.isSafeInteger(row) ? row : 0, 0);
    } else if (/(^|:)c$/.test(name)) {
      const [, letters = '', digits] = /^\s*([A-Za-z]*)(\d*)\s*$/.exec(r ?? '') ?? [];
      reach(digits ? Number(digits) : row, columnOf(letters));
    }
  });
  parser.write(decoded(xml)).close();
}

/** A is 1, Z is 26, AA is 27. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function decoded(xml: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(xml);
  } catch {
    throw unimportable(({ notUtf8 }) => notUtf8());
  }
}
