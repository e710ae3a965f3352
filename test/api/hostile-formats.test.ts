/** What leaves Lacis with hostile text in each field: each format is read strictly, and holds it as text. */
import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Graph } from '../../api/graph/graph.ts';
import { rowsOf } from '../../api/interchange/csv.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import type { Exported } from '../../api/interchange/whole.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { exportOf, filesOf, textOf } from '../support/exported.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { hostileWorld, spaced, xmlOf } from '../support/hostile-world.ts';
import { emptyGraph } from '../support/importing.ts';
import { writeSeeds } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';

const trimmed = Object.values(HOSTILE_TEXTS).map((text) => text.trim());

let graph: Graph;
let all: Exported;
let address: string;
beforeAll(async () => {
  graph = await hostileWorld();
  all = await exportOf(graph);
  address = await serving(graph);
}, 60_000);

describe('formats', () => {
  test('tables hold it as text, and no cell as a formula', async () => {
    const files = await filesOf('csv', all);
    const own = await Promise.all(
      ['/entities.csv', '/links.csv'].map(async (path) => (await fetch(address + path)).text()),
    );
    for (const text of [...Object.values(files), ...own])
      for (const row of rowsBare(text))
        for (const cell of row)
          expect(cell).not.toMatch(/^[\s\u00a0]*[=+@]|^[\s\u00a0]*-(?![\d.]+$)|^[\t\r]/);
    const names = rowsOf(files['entities.csv'] ?? '').map((row) => row[4]);
    expect(names).toEqual(expect.arrayContaining(trimmed));
  });

  test.each(['gexf', 'gexf-1.2', 'graphml'])(
    '%s is well formed, and says it as text',
    async (format) => {
      const { texts: said } = xmlOf(await textOf(format, all));
      const known = new Set(said.map(spaced));
      for (const text of trimmed) expect(known).toContain(spaced(text));
    },
  );

  test('JSON-LD, Turtle and N-Quads say the same, and nothing but facts', async () => {
    for (const [format, type] of [
      ['turtle', 'text/turtle'],
      ['nquads', 'application/n-quads'],
    ] as const) {
      const statements = new Parser({ format: type }).parse(await textOf(format, all));
      const names = new Set(
        statements
          .filter(({ object }) => object.termType === 'Literal')
          .map(({ object }) => object.value),
      );
      for (const text of trimmed) expect(names).toContain(text);
      for (const { subject, predicate, object } of statements)
        for (const { termType, value } of [subject, predicate, object])
          if (termType === 'NamedNode') {
            expect(value).not.toMatch(/[\s<>"{}|\\^`]/);
            expect(value).not.toMatch(/^(urn:(a|b|x|y)$|javascript:|data:)/);
          }
    }
    expect(JSON.stringify(JSON.parse(await textOf('jsonld', all)))).toContain(
      JSON.stringify(trimmed[0]).slice(1, -1),
    );
  });

  test('seed files are read back as they were', async () => {
    const files = await filesOf('seeds', all);
    const again = await emptyGraph();
    const report = await seedFrom(writeSeeds(files), again, readVocabulary());
    expect(report).toBeDefined();
    const named = async (one: Graph) => {
      const exported = await exportOf(one);
      const rows = rowsOf((await filesOf('csv', exported))['entities.csv'] ?? '');
      return rows
        .filter(([id]) => /^[hsc]-\d+$/.test(id ?? ''))
        .map((row) => row.slice(0, 12))
        .sort();
    };
    expect(await named(again)).toEqual(await named(graph));
  });

  test.each(
    Object.keys(FORMATS).filter((format) => !['csv', 'seeds', 'publiccode'].includes(format)),
  )('%s goes out as a file of its own kind', async (format) => {
    const response = await fetch(`${address}/export/${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).not.toMatch(/html|svg/);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await response.arrayBuffer();
  });

  test('publiccode.yml of a codebase that bears it is read by a reader of YAML', async () => {
    for (const at of [4, 13, 18, 30, 32]) {
      const text = trimmed[at];
      const read = parse(await textOf('publiccode', await exportOf(graph, { around: `c-${at}` })));
      expect(read.name).toBe(text);
    }
  });
});

/** The cells as a spreadsheet reads them: with the apostrophe that guards them. */
function rowsBare(text: string): string[][] {
  return rowsOf(text.replaceAll(/(^|,|\r\n)"?'/g, (found) => found.replace("'", '’')));
}
