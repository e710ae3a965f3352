/** Tables as CSV files, which Excel opens as well: UTF-8 with a mark, and no cell runs as a formula. */
import { csv, type Row } from '../csv.ts';
import type { Exported } from '../whole.ts';
import { statementOf } from './stating.ts';
import { tablesOf } from './tables.ts';
import type { Format, OneOf } from './writer.ts';

export const csvSet: Format = { extension: 'csv.zip', type: 'application/zip', files };

async function* files(all: Exported): AsyncGenerator<OneOf> {
  yield { path: 'README.txt', content: read(statementOf(all).join('\r\n')) };
  for (const { name, header, rows } of tablesOf(all))
    yield { path: `${name}.csv`, content: written(header, rows()) };
}

async function* read(text: string) {
  yield `\ufeff${text}\r\n`;
}

async function* written(header: Row, pages: AsyncIterable<readonly Row[]>) {
  yield `\ufeff${csv([header])}`;
  for await (const rows of pages) yield csv(rows);
}
