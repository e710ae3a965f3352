/** Spreadsheets (XLSX): each sheet that holds a table of entities or links. */
import { readFileSync } from 'node:fs';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import type { TableRow } from '../importing/delimited.ts';
import { Unimportable, unimportable } from '../importing/refusing.ts';
import { boundedSheet } from '../importing/sheet-bounds.ts';
import { spelled } from '../importing/spelling.ts';
import { called, type Reader } from './reader.ts';
import { readTable } from './table.ts';

export const xlsx: Reader = {
  id: 'xlsx',
  label: called('XLSX'),
  recognises: ({ form }) => form.form === 'sheets',
  async read(file, found, asked) {
    const parts = unpacked(readFileSync(file.path));
    if (!('xl/workbook.xml' in parts)) throw unimportable(({ notSheets }) => notSheets());
    for (const [name, xml] of Object.entries(parts))
      if (name.startsWith('xl/worksheets/')) boundedSheet(xml);
    const sheets = await sheetsIn(parts);
    let last: unknown;
    let tables = 0;
    for (const { sheet, data } of sheets) {
      if (data.length < 2) continue;
      try {
        await readTable(rowsOf(data), found, asked, sheet);
        tables += 1;
      } catch (error) {
        // A sheet of notes is no table; where none is one, the last reason is told.
        if (!(error instanceof Unimportable)) throw error;
        last = error;
      }
    }
    if (tables === 0) throw last ?? unimportable(({ empty }) => empty());
  },
};

/** In bytes: what all parts may hold once unpacked, as their sizes are told and as they are. */
const LARGEST = 64_000_000;

/** Only the parts that hold cells, within bounds: a small archive may unpack to any size. */
function unpacked(bytes: Uint8Array): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^(xl\/(workbook|styles|sharedStrings)\.xml|xl\/worksheets\/[^/]*\.xml|xl\/_rels\/.*|\[Content_Types\]\.xml|_rels\/.*)$/.test(
            name,
          )
        )
          return false;
        size += originalSize;
        if (size > LARGEST) throw unimportable(({ unpacksLarge }) => unpacksLarge(LARGEST));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unimportable) throw error;
    throw unimportable(({ notSheets }) => notSheets());
  }
}

async function sheetsIn(parts: Unzipped) {
  try {
    return await readSheets(Buffer.from(zipSync(parts, { level: 0 })));
  } catch {
    throw unimportable(({ notSheets }) => notSheets());
  }
}

function* rowsOf(data: readonly (readonly unknown[])[]): Generator<TableRow> {
  let number = 0;
  for (const [at, cells] of data.entries()) {
    if (cells.every((cell) => cell === null)) continue;
    number += 1;
    yield { cells: cells.map(spelled), line: at + 1, number };
  }
}
