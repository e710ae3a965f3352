/**
 * A spreadsheet (Office Open XML) with one sheet per table, written row by row. Every text is an inline
 * text, so that no cell runs as a formula. The libraries that stream one need a newer Node, or are kept no more.
 */
import { strToU8 } from 'fflate';
import { both } from '../../words/words.ts';
import type { Cell, Row } from '../csv.ts';
import type { Exported } from '../whole.ts';
import { statementOf } from './stating.ts';
import { tablesOf } from './tables.ts';
import type { Content, Format, OneOf } from './writer.ts';
import { DECLARATION, element, escaped } from './xml.ts';
import { zipped } from './zip.ts';

export const spreadsheet: Format = {
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (all) => zipped(filesOf(all)),
};

/** More characters or rows than these, and a spreadsheet refuses the file. */
const LONGEST = 32_767;
const MOST_ROWS = 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

async function* filesOf(all: Exported): AsyncGenerator<OneOf> {
  const tables = tablesOf(all);
  const sheets = ['README', ...tables.map(({ name }) => name)];
  for (const [path, text] of parts(sheets)) yield { path, content: once(text) };
  yield { path: pathOf(1), content: sheet([aboutRows(all)]) };
  for (const [at, { header, rows }] of tables.entries())
    yield { path: pathOf(at + 2), content: sheet(withHeader(header, rows()), true) };
}

const pathOf = (number: number) => `xl/worksheets/sheet${number}.xml`;

function aboutRows(all: Exported): Row[] {
  const said = tablesOf(all).map(({ name }) => {
    const { fr, en } = both(({ exporting }) => exporting.tables[name]);
    return [name, fr, en];
  });
  return [...statementOf(all).map((line) => [line]), [], ...said];
}

async function* withHeader(header: Row, pages: AsyncIterable<readonly Row[]>) {
  yield [header];
  yield* pages;
}

async function* sheet(
  pages: AsyncIterable<readonly Row[]> | readonly (readonly Row[])[],
  hasHeader = false,
): AsyncGenerator<string> {
  const frozen = hasHeader
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '';
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}<sheetData>`;
  let number = 0;
  for await (const page of pages) {
    const fitting = page.slice(0, MOST_ROWS - number);
    yield fitting.map((row, at) => rowXml(row, number + at + 1)).join('');
    number += fitting.length;
  }
  yield '</sheetData></worksheet>';
}

const rowXml = (row: Row, number: number) =>
  element('row', { r: number }, row.map((cell, at) => cellXml(cell, at, number)).join(''));

function cellXml(cell: Cell, at: number, row: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const r = `${lettersOf(at)}${row}`;
  if (typeof cell === 'number' && Number.isFinite(cell))
    return element('c', { r }, `<v>${cell}</v>`);
  if (typeof cell === 'boolean') return element('c', { r, t: 'b' }, `<v>${Number(cell)}</v>`);
  const text = escaped(shortened(escapedCodes(String(cell))));
  return element('c', { r, t: 'inlineStr' }, `<is><t xml:space="preserve">${text}</t></is>`);
}

/** `_x000A_` in a text would be read as a line break: its underscore is written as a code itself. */
const escapedCodes = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Never between the halves of a letter. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A, B … Z, AA, AB … */
function lettersOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${lettersOf(Math.floor(at / 26) - 1)}${letter}`;
}

function parts(sheets: readonly string[]): [string, string][] {
  const part = (name: string, kind: string) =>
    element('Override', { PartName: name, ContentType: `${KIND}.${kind}+xml` });
  const relation = (id: number, kind: string, target: string) =>
    element('Relationship', { Id: `r${id}`, Type: `${OFFICE}/${kind}`, Target: target });
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' })}${part('/xl/workbook.xml', 'sheet.main')}${sheets.map((_, at) => part(`/${pathOf(at + 1)}`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((name, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `r${at + 1}` })).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}</Relationships>`,
    ],
  ];
}

async function* once(text: string): Content {
  yield strToU8(text);
}
