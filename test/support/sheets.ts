/** Spreadsheets as another program reads and recalculates them. */
import { unzipSync } from 'fflate';
import { HyperFormula } from 'hyperformula';

export type Cell = string | number | null;

/** The cells of the first sheet of a workbook, formulas with their sign. */
export function cellsOf(file: Uint8Array): Cell[][] {
  const parts = unzipSync(file);
  const part = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const plain = (xml: string) =>
    xml
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, one = '']) => plain(one),
  );
  return [...part('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, row = '']) => {
      const cells: Cell[] = [];
      for (const [, attributes = '', inner = ''] of row.matchAll(
        /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      ))
        cells[columnIn(attributes) ?? cells.length] = valueIn(attributes, inner, texts, plain);
      return Array.from(cells, (one) => one ?? null);
    },
  );
}

/** The place of a cell in its row: empty cells are left out of the file. */
function columnIn(attributes: string): number | null {
  const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

function valueIn(
  attributes: string,
  inner: string,
  texts: readonly string[],
  plain: (xml: string) => string,
): Cell {
  const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1];
  if (formula !== undefined) return `=${plain(formula)}`;
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
  if (value === undefined) return null;
  return attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value);
}

/** The values of all cells, as the other program calculates them. */
export function recalculated(cells: readonly Cell[][]) {
  // It rounds to ten digits otherwise, fewer than sums of millions have.
  const settings = { licenseKey: 'gpl-v3', precisionRounding: 14 };
  const other = HyperFormula.buildFromArray([...cells], settings);
  const values = other.getSheetValues(0);
  other.destroy();
  return values;
}
