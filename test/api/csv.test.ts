/** Tables for a spreadsheet: they are read back as they were written, no cell runs, and they come page by page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAdmission } from '../../api/http/admission.ts';
import { csv, rowsOf } from '../../api/interchange/csv.ts';
import { entityTable, linkTable } from '../../api/interchange/tables.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { runs } from '../support/runs.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

test('a cell with a comma, a quote or a line break is quoted', () => {
  expect(
    csv([
      ['a', 'b'],
      ['un, deux', 'il dit "oui"'],
      ['ligne\nsuivante', 3],
    ]),
  ).toBe('a,b\r\n"un, deux","il dit ""oui"""\r\n"ligne\nsuivante",3\r\n');
});

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1'])(
  '%j does not run in a spreadsheet',
  (formula) => {
    expect(
      csv([['a'], [formula]])
        .split('\r\n')
        .slice(1)
        .join(''),
    ).toMatch(/^"?'/);
  },
);

test('negative numbers stay numbers, and nothing stays empty', () => {
  expect(
    csv([
      ['a', 'b', 'c'],
      [-3.5, null, undefined],
    ]),
  ).toBe('a,b,c\r\n-3.5,,\r\n');
});

test('numbers stay numbers where they are texts', () => {
  expect(csv([['-3.5', '-3', '3.25', '-3.5.1', '-x']])).toBe(`-3.5,-3,3.25,"'-3.5.1","'-x"\r\n`);
});

test('a table is read back as it was written, whatever its cells hold', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=1',
      "'=1",
      "''",
      '-1',
      '- 1',
      '\t',
      '\r',
      '\r\n',
      '"',
      ',',
      ' ',
      '\ufeff',
      '@a',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z]+$/), cell, cell), { minLength: 1 }),
      (rows) => {
        // A text that was guarded already is the one that cannot be told from its guard.
        fc.pre(rows.flat().every((one) => !/^'[\s\u00a0]*[=+\-@]|^'[\t\r]/.test(one)));
        expect(rowsOf(`\ufeff${csv(rows)}`)).toEqual(rows);
      },
    ),
    { numRuns: runs(50) },
  );
});

const MANY = Array.from({ length: 1_300 }, (_, at) => `many-${String(at).padStart(4, '0')}`);
const graph = await world({
  ...WORLD,
  'le-journal/many.yaml': `entities:
${MANY.map((id) => `  - { id: ${id}, kind: Organisation, name: { both: "${id}, =1" }, cite: { at: fin } }`).join('\n')}
links:
${MANY.map((id) => `  - { from: ${id}, kind: USES, to: riviere, cite: { quote: "selon ${id}" } }`).join('\n')}
`,
});
const vocabulary = readVocabulary();

test.each(['entities', 'links'])(
  '%s come in pages, each row once, in their order, with their sources',
  async (name) => {
    const address = await serving(graph);
    const response = await fetch(`${address}/${name}.csv?language=en`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\ufeffid,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [header = [], ...rows] = rowsOf(text);
    const ids = rows.map(([id]) => id ?? '');
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(MANY.length + (name === 'entities' ? 14 : 17));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    const at = header.indexOf('sources');
    expect(rows.every((row) => row[at] !== '')).toBe(true);
    if (name === 'links')
      expect(rows.find(([id]) => id === 'many-0700--uses--riviere')?.at(-1)).toBe(
        'selon many-0700',
      );
  },
);

test.each([
  ['entities', entityTable],
  ['links', linkTable],
])('%s hold no place among costly works while their reader is slow', async (_, table) => {
  const admission = openAdmission();
  const admit = <T>(work: () => Promise<T>) => admission.run(new AbortController().signal, work);
  let pages = 0;
  for await (const rows of table(graph, vocabulary, 'FR', admit)) {
    pages += 1;
    expect(rows.length).toBeLessThanOrEqual(500);
    expect(admission.running()).toBe(0);
  }
  expect(pages).toBe(4);
});
