/** Malformed, hostile and wrongly labelled files are refused with one sentence, soon and in little memory. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Unimportable } from '../../api/interchange/importing/refusing.ts';
import { emptyGraph, fileOf, looking, type Saying } from '../support/importing.ts';
import { held } from '../support/state.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]><gexf><graph><nodes><node id="1" label="&j;"/></nodes></graph></gexf>`;
const ALIASES = `name: &a [${'x,'.repeat(50)}x]\n${Array.from({ length: 20 }, (_, n) => `k${n}: &${String.fromCharCode(98 + n)} [${`*${String.fromCharCode(97 + n)},`.repeat(20)}1]`).join('\n')}\npubliccodeYmlVersion: "0.2"\n`;

/** What it is, its content, what is said of it, and whether line and column are told. */
/** A spreadsheet of one sheet: a header, an entity, and these rows. */
function sheet(rows: string, before = ''): Uint8Array {
  const main =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const target =
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"';
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const first = `<row r="1">${cell('A1', 'name')}${cell('B1', 'kind')}${cell('C1', 'since')}</row>`;
  const second = `<row r="2">${cell('A2', 'Lake')}${cell('B2', 'Organisation')}<c r="C2" s="1"><v>-99999999999</v></c></row>`;
  return zipSync({
    '[Content_Types].xml': bytes('<Types/>'),
    'xl/workbook.xml': bytes(
      `<workbook ${main}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<Relationships><Relationship Id="rId1" ${target}/></Relationships>`,
    ),
    'xl/styles.xml': bytes(
      `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': bytes(
      `${before}<worksheet ${main}><sheetData>${first}${second}${rows}</sheetData></worksheet>`,
    ),
  });
}

const FILES: [
  what: string,
  content: string | Uint8Array,
  words: RegExp,
  at?: object | null,
  saying?: Saying,
][] = [
  ['an empty file', '', /empty/],
  ['nothing but spaces', ' \n\n \n', /empty/],
  ['random bytes', Uint8Array.from({ length: 2_000 }, (_, n) => (n * 7919) % 256), /zero byte|UTF/],
  ['a zero byte in a table', 'name,kind\nA\u0000B,Organisation\n', /zero byte/, { line: 2 }],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x6e, 0, 0x61, 0]), /UTF-16/],
  [
    'Latin-1',
    Uint8Array.from([...bytes('name,kind\nCaf'), 0xe9, ...bytes(',Organisation\n')]),
    /not in UTF-8/,
  ],
  ['entities that grow', LAUGHS, /document type/],
  [
    'an entity of another file',
    '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>',
    /document type/,
  ],
  ['XML that does not close', '<gexf><graph><nodes>', /not valid XML/, { line: 1 }],
  ['deep XML', `<gexf>${'<a>'.repeat(100_000)}`, /deep/],
  ['deep JSON', `{"releases": ${'['.repeat(1_000_000)}`, /deep/, { line: 1 }],
  [
    'JSON with a comma too many',
    '{"grants": [\n  {"id": 1,}\n]}',
    /not valid JSON/,
    { line: 2, column: 12 },
  ],
  ['JSON cut off', '{"bomFormat": "CycloneDX", "components": [{"name": "x"', /not valid JSON/],
  ['aliases that grow', ALIASES, /alias/],
  ['deep YAML', `publiccodeYmlVersion: ${'['.repeat(10_000)}`, /deep/],
  ['deep lists in YAML', `a:\n  ${'- '.repeat(5_000)}x\n`, /deep/],
  ['YAML with a key twice', 'name: A\nname: B\n', /key|YAML/, { line: 2 }],
  ['a million columns', `${'a,'.repeat(1_000_000)}a\n`, /characters|columns/],
  [
    '2,000 columns',
    `name,${'a,'.repeat(2_000)}a\nX,${'b,'.repeat(2_000)}b\n`,
    /columns/,
    { line: 1 },
  ],
  [
    'a quotation mark left open',
    `name,kind\n"${'x\n'.repeat(600_000)}`,
    /quotation mark/,
    { line: 2 },
  ],
  ['an archive that is no spreadsheet', zipSync({ 'a.txt': bytes('x') }), /no spreadsheet/],
  [
    'an archive that unpacks to much',
    zipSync({
      'xl/workbook.xml': bytes('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000),
    }),
    /unpacked/,
  ],
  [
    'a sheet with a cell in its last corner',
    sheet('<row r="1048576"><c r="H1048576"/></row>'),
    /reaches over/,
  ],
  [
    'a sheet with a cell in a column that none has',
    sheet('<row r="2"><c r="ZZZZZZ2"/></row>'),
    /columns/,
  ],
  [
    'a sheet whose far cell is spelled with references',
    sheet('<row r="2"><c r="&#90;ZZZZ&#x5A;2"/></row>'),
    /columns/,
  ],
  ['a sheet that declares entities', sheet('', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'), /DOCTYPE/],
  ['a sheet that is no XML', sheet('<row><'), /no spreadsheet/],
  ['a damaged archive', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9]), /no spreadsheet/],
  [
    'a table that is called JSON',
    'name,kind\nA,Organisation\n',
    /the content is not ROR: it looks like CSV table/,
    null,
    { as: 'ror' },
  ],
  [
    'a format of no name',
    'name,kind\nA,Organisation\n',
    /no format is called “word”/,
    null,
    { as: 'word' },
  ],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    /zero byte|UTF/,
  ],
  ['a web page', '<!doctype html><html><body>Hello</body></html>', /not recognised/],
  ['prose', 'Dear reader, this is a letter.\nIt holds no facts.\n', /name|not recognised/],
  ['only people', 'name,kind\nAna Roy,Person\n', /nothing but people/],
];

describe('is refused', () => {
  test.each(FILES)('%s', async (_, content, words, at, saying = {}) => {
    const graph = await emptyGraph();
    const start = performance.now();
    const error = await looking(graph, fileOf(content), saying).then(
      () => null,
      (failed: unknown) => failed,
    );
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(error).toBeInstanceOf(Unimportable);
    expect((error as Unimportable).words.en).toMatch(words);
    if (at) expect((error as Unimportable).spot).toMatchObject(at);
    expect((await held(graph)).counts).toMatchObject({ entities: 0 });
  });
});

/** Reads a file in a process of its own, and says how long that took and how much memory it held beyond the program. */
function apart(path: string): { error: string; milliseconds: number; megabytes: number } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/support/reading-apart.ts', path],
    { encoding: 'utf8', cwd: process.cwd() },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

async function longFile(part: string, times: number, start = ''): Promise<string> {
  const path = fileOf(start);
  const stream = createWriteStream(path, { flags: 'a' });
  for (let time = 0; time < times; time += 1) if (!stream.write(part)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
  return path;
}

const MEGABYTE = 'x'.repeat(1_000_000);

test.each([
  ['a table whose one row has 300 MB', 300, 'name,kind\n', /characters/],
  ['an element of 60 MB', 60, '<gexf><graph><nodes><node id="', /characters/],
  ['a JSON of 300 MB', 300, '{"grants": "', /at most/],
  [
    'an object of 300 MB on a line',
    300,
    '{"schema":"Company","properties":{}}\n{"schema":"',
    /characters/,
  ],
] as const)(
  '%s is refused within 2 s of the processor and 256 MB',
  async (_, times, start, words) => {
    const { error, milliseconds, megabytes } = apart(await longFile(MEGABYTE, times, start));
    expect(error).toMatch(words);
    expect(milliseconds).toBeLessThan(2_000);
    expect(megabytes).toBeLessThan(256);
  },
);

test('a day that no calendar has is left out of a spreadsheet; its row is taken', async () => {
  const graph = await emptyGraph();
  const { sample, refused } = await looking(graph, fileOf(sheet('')));
  expect(refused).toEqual([]);
  expect(sample.map(({ body }) => [body.name, body.fields])).toEqual([[{ both: 'Lake' }, {}]]);
});
