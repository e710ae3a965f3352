/** A calculated scenario as a sheet: who changes an assumption in it sees all lines follow. */
import type { Workbook, WorkbookCell } from '../interchange/workbook.ts';
import type { Words } from '../words/en.ts';
import { formula, IN_CELLS } from './formulas.ts';
import type { Unit } from './model.ts';

export interface SheetAnswer {
  readonly title: string;
  readonly question: string;
  readonly currency: string;
  readonly assumptions: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: Unit;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly why: string | null;
    readonly citations: readonly { readonly source: { readonly name: string } }[];
  }[];
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: Unit;
    readonly expression: string;
    readonly formula: string;
  }[];
  readonly unknown: readonly string[];
}

const FORMATS: Readonly<Record<Unit, string>> = {
  MONEY: '#,##0.00',
  MONEY_PER_YEAR: '#,##0.00',
  SHARE: '0.0000%',
  YEARS: '0.##',
  YEAR: '0',
  PEOPLE: '0.00',
  PERSON_YEARS: '0.00',
  NUMBER: '0.##',
};

export function sheetOf(answer: SheetAnswer, words: Words['scenarios']['sheet']): Workbook {
  const rows: WorkbookCell[][] = [];
  const places = new Map<string, string>();
  const text = (said: string): WorkbookCell => ({ text: said });
  const headings = (...all: readonly string[]) =>
    rows.push(all.map((said) => ({ text: said, isHeading: true })));
  const unitOf = (unit: Unit) => text(words.units[unit](answer.currency));
  headings(answer.title);
  rows.push([text(answer.question)], [text(words.noFact)], []);
  headings(words.assumption, words.value, words.unit, words.low, words.high, words.origin);
  for (const { key, label, unit, value, low, high, why, citations } of answer.assumptions) {
    const number = (one: number): WorkbookCell => ({ number: one, format: FORMATS[unit] });
    const origin = why ?? citations.map(({ source }) => source.name).join(', ');
    rows.push([
      text(label),
      number(value),
      unitOf(unit),
      number(low),
      number(high),
      text(origin === '' ? words.entered : origin),
    ]);
    places.set(key, `B${rows.length}`);
  }
  rows.push([]);
  headings(words.result, words.value, words.unit, words.formula);
  for (const { key, label, unit, expression, formula: said } of answer.lines) {
    const inCells = formula(expression).write((name) => places.get(name) ?? '0', IN_CELLS);
    rows.push([text(label), { formula: inCells, format: FORMATS[unit] }, unitOf(unit), text(said)]);
    places.set(key, `B${rows.length}`);
  }
  rows.push([]);
  headings(words.unknown);
  for (const one of answer.unknown) rows.push([text(one)]);
  return { name: answer.title, rows, widths: [56, 20, 18, 18, 18, 60] };
}
