/** What a public body buys, as a sheet: amounts as sources give them, and every sum as a formula over them. */
import type { Workbook, WorkbookCell } from '../interchange/workbook.ts';
import type { Words } from '../words/en.ts';

interface InPeriods {
  readonly name: string;
  readonly periods: readonly { readonly period: string; readonly total: number }[];
}

export interface SpendingAnswer {
  readonly currency: string;
  readonly remarks: readonly string[];
  readonly unknown: readonly string[];
  readonly buyer: { readonly name: string } | null;
  readonly periods: readonly { readonly period: string }[];
  readonly vendors: readonly InPeriods[];
  readonly rolledUp: readonly {
    readonly name: string;
    readonly parts: readonly {
      readonly name: string;
      readonly total: number;
      readonly why: string | null;
    }[];
  }[];
  readonly functions: readonly (InPeriods & {
    readonly why: readonly string[];
    readonly citations: readonly { readonly source: { readonly name: string } }[];
  })[];
  readonly unclassified: readonly { readonly name: string; readonly total: number }[];
}

const MONEY = '#,##0.00';

/** The letters of a column, from 0 on. */
const columnOf = (at: number): string =>
  (at < 26 ? '' : columnOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

export function spendingSheet(answer: SpendingAnswer, words: Words['purchases']): Workbook {
  const { sheet, noPeriod } = words;
  const rows: WorkbookCell[][] = [];
  const text = (said: string): WorkbookCell => ({ text: said });
  const amount = (number: number): WorkbookCell => ({ number, format: MONEY });
  const sum = (from: string, to: string): WorkbookCell => ({
    formula: `SUM(${from}:${to})`,
    format: MONEY,
  });
  const headings = (...all: readonly string[]) =>
    rows.push(all.map((said) => ({ text: said, isHeading: true })));
  const periods = answer.periods.map(({ period }) => period);
  const last = columnOf(periods.length + 1);
  const years = periods.map((period) => (period === '' ? noPeriod : period));

  /** A row for each, and below them the sum of each column. */
  function table(name: string, all: readonly InPeriods[], more: (at: number) => string) {
    headings(name, `${sheet.total} (${answer.currency})`, ...years);
    const first = rows.length + 1;
    for (const [at, { name: own, periods: amounts }] of all.entries()) {
      const row = rows.length + 1;
      const inYears = periods.map((period) => {
        const one = amounts.find((each) => each.period === period);
        return one === undefined ? null : amount(one.total);
      });
      rows.push([text(own), sum(`C${row}`, `${last}${row}`), ...inYears, text(more(at))]);
    }
    if (all.length === 0) return;
    const until = rows.length;
    const sums = ['', ...periods].map((_, at) =>
      sum(`${columnOf(at + 1)}${first}`, `${columnOf(at + 1)}${until}`),
    );
    rows.push([{ text: sheet.total, isHeading: true }, ...sums]);
  }

  const title = sheet.title(answer.buyer?.name ?? sheet.all);
  headings(title);
  rows.push([text(sheet.noFact)], []);
  headings(sheet.remarks);
  for (const one of answer.remarks) rows.push([text(one)]);
  rows.push([]);
  table(sheet.function, answer.functions, (at) => {
    const { why, citations } = answer.functions[at] as SpendingAnswer['functions'][number];
    return [...new Set([...citations.map(({ source }) => source.name), ...why])].join(' ');
  });
  rows.push([]);
  headings(sheet.unclassified);
  for (const { name, total } of answer.unclassified) rows.push([text(name), amount(total)]);
  rows.push([]);
  table(sheet.vendor, answer.vendors, () => '');
  rows.push([]);
  for (const { name, parts } of answer.rolledUp)
    for (const part of parts)
      rows.push([text(`${name} : ${part.name}`), amount(part.total), text(part.why ?? '')]);
  rows.push([]);
  headings(sheet.unknown);
  for (const one of answer.unknown) rows.push([text(one)]);
  return { name: title, rows, widths: [44, 20, ...periods.map(() => 18), 60] };
}
