/** What leaves Lacis opens elsewhere: each format is read by a library that did not write it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { DirectedGraph, MultiDirectedGraph } from 'graphology';
import gexfLibrary from 'graphology-gexf';
import graphmlLibrary from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { rowsOf } from '../../api/interchange/csv.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { bytesOf, exportOf, filesOf, textOf } from '../support/exported.ts';
import { runs } from '../support/runs.ts';
import { worlds } from '../support/scripts-of-the-world.ts';
import { canonical } from '../support/state.ts';
import { allThings } from '../support/things.ts';
import { WORLD, world } from '../support/world.ts';

const graph = await world(WORLD);
const all = await exportOf(graph);
const { entities, links } = all.selection;

/** A world of every script, for formats that must keep each letter. */
const [letters] = fc.sample(worlds, { numRuns: runs(1), seed: 7 });
const strange = await exportOf(await world(letters ?? WORLD));

test.each(Object.keys(FORMATS))('%s names the licence and the revision', async (format) => {
  const one = format === 'publiccode' ? await exportOf(graph, { around: 'riviere' }) : all;
  const chosen = FORMATS[format];
  if (chosen === undefined || format === 'ftm') return;
  const text =
    'files' in chosen
      ? Object.values(await filesOf(format, one)).join('\n')
      : format === 'xlsx'
        ? (sheetsOf(await bytesOf(chosen.write(one)))['README'] ?? []).flat().join('\n')
        : await textOf(format, one);
  expect(text).toMatch(/CC-BY-4\.0|creativecommons\.org\/licenses\/by\/4\.0/);
  expect(text).toMatch(/[Rr]e?é?vision|version/);
});

describe('tables', async () => {
  const files = await filesOf('csv', all);

  test('there is one for each thing, and one of money with who pays, who receives and how much', () => {
    expect(Object.keys(files)).toEqual(
      'README.txt entities.csv links.csv money.csv citations.csv quantities.csv absences.csv differences.csv'.split(
        ' ',
      ),
    );
    const [header = [], ...rows] = rowsOf(files['money.csv'] ?? '');
    const row = rows.find(([id]) => id === 'une-ville--funds--coop-du-lac') ?? [];
    expect(Object.fromEntries(header.map((name, at) => [name, row[at]]))).toMatchObject({
      payer_id: 'une-ville',
      recipient_id: 'coop-du-lac',
      value: '25000',
      currency: 'CAD',
      qualifier: 'at-least',
      period_en: '2012',
      passages: 'au moins 25 000 dollars en 2012',
    });
  });

  test('every row has an id, and every citation hangs on something that is there', () => {
    const idsIn = (name: string) =>
      rowsOf(files[`${name}.csv`] ?? '')
        .slice(1)
        .map(([id]) => id);
    expect(idsIn('entities')).toEqual(entities);
    expect(idsIn('links')).toEqual(links);
    const known = new Set(['entities', 'links', 'quantities', 'absences'].flatMap(idsIn));
    const cited = rowsOf(files['citations.csv'] ?? '').slice(1);
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(([, of]) => !known.has(of))).toEqual([]);
  });

  test('a spreadsheet holds the same cells, all of them texts and numbers', async () => {
    const chosen = FORMATS['xlsx'];
    if (chosen === undefined || !('write' in chosen)) throw new Error('no spreadsheet');
    for (const one of [all, strange]) {
      const tables = await filesOf('csv', one);
      const bytes = await bytesOf(chosen.write(one));
      const sheets = sheetsOf(bytes);
      expect(Object.keys(sheets)).toHaveLength(8);
      for (const [name, rows] of Object.entries(sheets).slice(1))
        expect(filled(rows)).toEqual(filled(rowsOf(tables[`${name}.csv`] ?? '')));
      const xml = Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString());
      expect(xml.join('')).not.toMatch(/<f[ >]/);
    }
  });
});

/** Rows without empty cells at their ends, which a spreadsheet does not keep. */
const filled = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).map(spelt));
/** Booleans and numbers are cells of their own kind in a spreadsheet. */
const spelt = (cell: string) => (cell === 'true' ? '1' : cell === 'false' ? '0' : cell);

function sheetsOf(bytes: Uint8Array): Record<string, string[][]> {
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, trimValues: false, parseTagValue: false },
    processEntities: true,
    isArray: (name) => ['row', 'c', 'sheet'].includes(name),
  });
  const files = unzipSync(bytes);
  const read = (path: string) => parser.parse(Buffer.from(files[path] ?? []).toString());
  const named = read('xl/workbook.xml').workbook.sheets.sheet as { '@_name': string }[];
  return Object.fromEntries(
    named.map(({ '@_name': name }, at) => {
      const rows = read(`xl/worksheets/sheet${at + 1}.xml`).worksheet.sheetData.row ?? [];
      return [name, rows.map(cellsOf)];
    }),
  );
}

interface Cell {
  readonly '@_r': string;
  readonly v?: string;
  readonly is?: { readonly t: string | { readonly '#text'?: string } };
}

function cellsOf({ c = [] }: { c?: readonly Cell[] }): string[] {
  const row: string[] = [];
  for (const { '@_r': place, v, is } of c) {
    const letters = place.replace(/\d+/, '');
    const at = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
    while (row.length < at) row.push('');
    const text = typeof is?.t === 'object' ? (is.t['#text'] ?? '') : is?.t;
    row.push(
      (v ?? text ?? '')
        .replaceAll('_x005F_', '_')
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    );
  }
  return row;
}

describe('drawings', () => {
  test.each(['gexf', 'gexf-1.2', 'graphml'])(
    '%s opens with all nodes, edges and attributes',
    async (format) => {
      for (const one of [all, strange]) {
        const text = await textOf(format, one);
        const library = format === 'graphml' ? graphmlLibrary : gexfLibrary;
        const read = library.parse(MultiDirectedGraph, text, { addMissingNodes: false });
        expect(read.nodes().sort()).toEqual(one.selection.entities);
        expect(read.edges().sort()).toEqual(one.selection.links);
        for await (const page of one.entities())
          for (const { id, properties } of page) {
            const attributes = Object.values(read.getNodeAttributes(id)).map(String);
            const names = [properties['nameFr'], properties['nameEn']].filter(Boolean);
            expect(attributes).toEqual(expect.arrayContaining(names));
          }
      }
    },
  );

  test('GEXF declares each attribute before it is used, and names no node twice', async () => {
    const text = await textOf('gexf', strange);
    for (const of of ['node', 'edge']) {
      const [, part = ''] =
        new RegExp(`<attributes class="${of}"(.*?)</attributes>`).exec(text) ?? [];
      const declared = new Set([...part.matchAll(/<attribute id="(\d+)"/g)].map(([, id]) => id));
      const inside = [...text.matchAll(new RegExp(`<${of} id(.*?)</${of}>`, 'gs'))].join('');
      const used = new Set([...inside.matchAll(/for="(\d+)"/g)].map(([, id]) => id));
      expect([...used].filter((id) => !declared.has(id))).toEqual([]);
    }
    expect(DirectedGraph).toBeDefined();
  });

  const python = spawnSync('python3', ['-c', 'import networkx'], { encoding: 'utf8' });
  test.skipIf(python.status !== 0)(
    'networkx reads the same graph [needs Python, networkx]',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'lacis-export-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      for (const format of ['gexf-1.2', 'graphml'])
        writeFileSync(join(folder, format), await textOf(format, strange));
      const script = `import networkx, json
a = networkx.read_gexf(${JSON.stringify(join(folder, 'gexf-1.2'))})
b = networkx.read_graphml(${JSON.stringify(join(folder, 'graphml'))})
print(json.dumps([[sorted(g.nodes), g.number_of_edges()] for g in (a, b)]))`;
      const { stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
      const expected = [strange.selection.entities, strange.selection.links.length];
      expect(JSON.parse(stdout)).toEqual([expected, expected]);
    },
  );
});

describe('statements', () => {
  test('Turtle, N-Quads and JSON-LD say the same, and none loses a letter', async () => {
    for (const one of [all, strange]) {
      const parsed = (text: string, format: string) =>
        new Set(
          new Parser({ format })
            .parse(text)
            .map(({ subject, predicate, object }) => canonical([subject, predicate, object])),
        );
      const turtle = parsed(await textOf('turtle', one), 'text/turtle');
      const quads = parsed(await textOf('nquads', one), 'application/n-quads');
      const document = JSON.parse(await textOf('jsonld', one));
      const fromJson = parsed(
        (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string,
        'application/n-quads',
      );
      expect(turtle.size).toBeGreaterThan(500);
      expect(quads).toEqual(turtle);
      expect(fromJson).toEqual(turtle);
    }
  });

  test('a fact has its source in PROV-O, and what is only imagined is said of the link alone', async () => {
    const text = await textOf('nquads', all);
    expect(text).toMatch(
      /<https:\/\/lacis\.example\/e\/coop-du-lac> <http:\/\/www\.w3\.org\/ns\/prov#hadPrimarySource> <https:\/\/lacis\.example\/e\/le-journal>/,
    );
    for await (const page of all.links())
      for (const { from, to, kind, properties } of page) {
        const isFact = ['stated', 'reported', 'ended'].includes(String(properties['status']));
        const direct = `<https://lacis.example/e/${from}> <urn:lacis:vocabulary:${kind}> <https://lacis.example/e/${to}>`;
        if (isFact) expect(text).toContain(direct);
      }
  });
});

test('a script of Cypher makes the same graph in an empty database', async () => {
  const script = await textOf('cypher', strange);
  const again = await openEmbedded();
  const statements = script
    .replace(/^\/\/.*$/gm, '')
    .split(/;\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('CREATE CONSTRAINT'));
  for (const text of statements)
    await again.write((run) => run({ text } as Parameters<typeof run>[0], {}));
  const seen = async (one: typeof graph) =>
    [...(await allThings(one))]
      .map(([name, { properties, ...thing }]) => {
        const { hash, seeded, sortFr, sortEn, edited, ...rest } = properties;
        return canonical([name, { ...thing, properties: rest }]);
      })
      .sort();
  expect(await seen(again)).toEqual(await seen(await world(letters ?? WORLD)));
}, 30_000);

describe('formats of others', () => {
  test('FollowTheMoney names every party that it speaks of, and nothing planned', async () => {
    const lines = (await textOf('ftm', all))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ids = new Set(lines.map(({ id }) => id));
    const ends = lines.flatMap(({ properties: { payer, beneficiary, subject, object } }) =>
      [payer, beneficiary, subject, object].flat().filter(Boolean),
    );
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
    expect(lines.find(({ id }) => id === 'une-ville--funds--coop-du-lac')).toMatchObject({
      schema: 'Payment',
      properties: { amount: ['25000'], currency: ['CAD'] },
    });
  });

  test('a grant of 360Giving has all that the standard requires; the others are counted', async () => {
    const { grants, description } = JSON.parse(await textOf('360giving', all));
    for (const one of grants)
      expect(one).toMatchObject({
        id: expect.any(String),
        title: expect.any(String),
        description: expect.any(String),
        currency: expect.stringMatching(/^[A-Z]{3}$/),
        amountAwarded: expect.any(Number),
        awardDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    expect(description).toContain('left out');
  });

  test('publiccode.yml tells one codebase, and which fields nobody knows', async () => {
    const text = await textOf('publiccode', await exportOf(graph, { around: 'riviere' }));
    expect(text).toContain('name: Rivière');
    expect(text).toContain('license: AGPL-3.0');
    expect(text).toMatch(/^# No source in Lacis gives these fields: .*platforms/m);
    await expect(textOf('publiccode', await exportOf(graph, { around: 'ana' }))).rejects.toThrow();
  });
});

test('an export stands at its revision, whatever changes meanwhile', async () => {
  const moving = await world(WORLD);
  const one = await exportOf(moving);
  const before = await textOf('jsonld', one);
  const cite = { source: 'le-journal', at: 'page 9' };
  const edited = [{ id: 'coop-du-lac', name: { both: 'Autrement' }, since: '1901', cite }];
  const edit = { entities: edited, links: [], message: '', author: 'a', expected: null, key: null };
  await applyEdit(moving, edit, readVocabulary());
  expect(await textOf('jsonld', one)).toBe(before);
  expect(await textOf('jsonld', await exportOf(moving))).toContain('Autrement');
});
