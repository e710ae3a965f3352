/** Tables of text, row by row: CSV, TSV and semicolons, with the line on which each row begins. */
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { unguarded } from '../csv.ts';
import { unimportable } from './refusing.ts';

/** In characters and numbers: beyond them a table is refused. */
const LONGEST_ROW = 1_000_000;
export const MOST_COLUMNS = 1_000;
const MOST_ROWS = 2_000_000;
const DELIMITERS = [',', ';', '\t', '|'];

export interface TableRow {
  readonly cells: readonly string[];
  /** Of the file, counted from 1. */
  readonly line: number;
  /** Of the table, counted from 1; the header is row 1. */
  readonly number: number;
}

/** The first row of a text, for telling what table it is. */
export function firstRow(text: string): readonly string[] {
  const own = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(own, { preview: 1, delimiter: delimiterOf(own) });
  return (data[0] ?? []).slice(0, MOST_COLUMNS + 1).map(cleaned);
}

/** The rows of a file one after another, however long it is. @throws Unimportable */
export async function* rowsIn(path: string): AsyncGenerator<TableRow> {
  const state: Reading = { rest: '', line: 1, number: 0, delimiter: '' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    state.rest += decoded(decoder, chunk as Buffer, state);
    yield* complete(state, false);
  }
  state.rest += decoded(decoder, null, state);
  yield* complete(state, true);
}

interface Reading {
  rest: string;
  line: number;
  number: number;
  delimiter: string;
}

function decoded(decoder: TextDecoder, chunk: Buffer | null, { line }: Reading): string {
  if (chunk?.includes(0) === true) throw unimportable(({ binary }) => binary(), { line });
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw unimportable(({ notUtf8 }) => notUtf8(), { line });
  }
}

/** The rows that stand whole in what was read; the last one only where the file is at its end. */
function* complete(state: Reading, atEnd: boolean): Generator<TableRow> {
  const text = state.rest;
  if (text === '') return;
  state.delimiter ||= delimiterOf(text);
  const rows: { cells: string[]; end: number }[] = [];
  const { errors } = parsedWith(text, state.delimiter, rows);
  const whole = atEnd ? rows : rows.slice(0, -1);
  const quotes = errors.find(({ code }) => code === 'MissingQuotes');
  let start = 0;
  for (const { cells, end } of whole) {
    const row = text.slice(start, end);
    const { line } = state;
    state.line += lineBreaks(row);
    start = end;
    if (cells.length > MOST_COLUMNS)
      throw unimportable(({ manyColumns }) => manyColumns(MOST_COLUMNS), { line });
    if (row.length > LONGEST_ROW)
      throw unimportable(({ longRow }) => longRow(LONGEST_ROW), { line });
    if (cells.every((cell) => cell.trim() === '')) continue;
    state.number += 1;
    if (state.number > MOST_ROWS)
      throw unimportable(({ manyRows }) => manyRows(MOST_ROWS), { line });
    yield { cells: cells.map(cleaned), line, number: state.number };
  }
  state.rest = text.slice(start);
  if (state.rest.length > LONGEST_ROW)
    throw unimportable(({ longRow }) => longRow(LONGEST_ROW), { line: state.line });
  if (atEnd && quotes !== undefined)
    throw unimportable(({ openQuote }) => openQuote(), { line: state.line });
}

function parsedWith(text: string, delimiter: string, rows: { cells: string[]; end: number }[]) {
  const errors: Papa.ParseError[] = [];
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors: wrong, meta }) => {
      for (const one of wrong) errors.push(one);
      rows.push({ cells: data, end: meta.cursor });
    },
  });
  return { errors };
}

/**
 * The sign that parts the first two rows into the same number of cells, where it makes most of them: long texts
 * with other signs in later rows then mislead nobody. Where there is none, as under a title, the library guesses.
 */
function delimiterOf(text: string): string {
  const start = text.slice(0, 100_000);
  const guess = Papa.parse(start, { preview: 10, delimitersToGuess: DELIMITERS }).meta.delimiter;
  let most = 2;
  let found = guess;
  for (const delimiter of [guess, ...DELIMITERS.filter((one) => one !== guess)]) {
    const { data } = Papa.parse<string[]>(start, { preview: 2, delimiter });
    const [first = [], second = first] = data;
    if (first.length !== second.length || first.length <= most) continue;
    most = first.length;
    found = delimiter;
  }
  return found;
}

const cleaned = (cell: string) =>
  unguarded(
    cell
      .replace(/^\ufeff/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
