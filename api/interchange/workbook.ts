/** Writes a workbook of one sheet (Office Open XML), with live formulas. */
import write, { type CellObject } from 'write-excel-file/node';

/** A text, a number with its format, or a formula without its sign; null is an empty cell. */
export type WorkbookCell =
  | { readonly text: string; readonly isHeading?: boolean }
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly format: string }
  | null;

export interface Workbook {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** The most that a sheet may be called, and what its name may not hold. */
const [LONGEST_NAME, UNNAMEABLE] = [31, /[[\]:*?/\\]/g];

export const workbookOf = ({ name, rows, widths }: Workbook): Promise<Buffer> =>
  write(
    rows.map((row) => row.map(cellOf)),
    {
      sheet: name.replace(UNNAMEABLE, ' ').slice(0, LONGEST_NAME),
      columns: widths.map((width) => ({ width })),
    },
  ).toBuffer();

function cellOf(cell: WorkbookCell): CellObject | null {
  if (cell === null) return null;
  // A text is written as a text: none of it runs as a formula.
  if ('text' in cell)
    return { type: String, value: cell.text, ...(cell.isHeading ? { fontWeight: 'bold' } : {}) };
  if ('number' in cell) return { type: Number, value: cell.number, format: cell.format };
  // The file holds a formula without its sign.
  return { type: 'Formula', value: cell.formula, format: cell.format };
}
