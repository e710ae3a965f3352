/** Out and in again: a graph that leaves Lacis in an open format comes back with its ids, kinds, names and fields. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { rowsOf } from '../../api/interchange/csv.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import { bytesOf, exportOf, filesOf } from '../support/exported.ts';
import { emptyGraph, fileOf, imported } from '../support/importing.ts';
import { runs } from '../support/runs.ts';
import { worlds } from '../support/scripts-of-the-world.ts';
import type { Files } from '../support/seeds.ts';
import { canonical } from '../support/state.ts';
import { WORLD, world } from '../support/world.ts';

type Whole = { whole: Record<string, unknown> };
const entities = cypher<object, Whole>`MATCH (n:Entity) RETURN n {.*} AS whole ORDER BY n.id`;
const links = cypher<object, Whole & { kind: string }>`
  MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS kind, r {.*} AS whole ORDER BY r.id`;

/** A world of ours, and generated ones with names in every script. */
const WORLDS: readonly [string, Files][] = [
  ['a small world', WORLD],
  ...fc
    .sample(worlds, { numRuns: runs(4), seed: 11 })
    .map((files, at): [string, Files] => [`generated world ${at}`, files]),
];

/** Marks of loads and imports, and what only other formats hold. */
const ASIDE = /^(hash|seeded|edited|contributor|contributions|sort(Fr|En)|read)$/;

const NOTHING = /^$/;

async function told(of: Graph, aside: RegExp): Promise<Map<string, string>> {
  const rows = [...(await of.read(entities, {})), ...(await of.read(links, {}))];
  return new Map(
    rows.map(({ whole }) => [
      String(whole['id']),
      canonical(
        Object.fromEntries(
          Object.entries(whole).filter(([name]) => !ASIDE.test(name) && !aside.test(name)),
        ),
      ).replace(/\u00a0/g, aside === NOTHING ? '$&' : ' '),
    ]),
  );
}

async function cameBack(graph: Graph, paths: readonly string[], aside = NOTHING) {
  const back = await emptyGraph();
  for (const [n, path] of paths.entries()) {
    const { before } = await imported(back, path, { source: `Back ${n}`, people: true });
    expect(before.doubtful).toEqual([]);
    expect(before.refused).toEqual([]);
  }
  const [wanted, found] = [await told(graph, aside), await told(back, aside)];
  for (const id of found.keys()) if (/^back-\d$/.test(id)) found.delete(id);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
}

async function whole(format: string, graph: Graph): Promise<Buffer> {
  const chosen = FORMATS[format];
  if (chosen === undefined || !('write' in chosen)) throw new Error(`no ${format}`);
  return bytesOf(chosen.write(await exportOf(graph)));
}

describe.each(WORLDS)('%s comes back whole', (_, files) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await world(files);
  });

  test('as JSON-LD', async () => {
    await cameBack(graph, [fileOf(await whole('jsonld', graph))]);
  });

  // A sum that nobody knows has no cell of its own: only its currency and what it measures would tell of it.
  // A cell cannot say whether two equal names are one name, nor which kind of space stands in a text.
  const NO_CELL = /^(amount|nameIsOne)/;

  test('as two tables', async () => {
    const files = await filesOf('csv', await exportOf(graph));
    const tables = [files['entities.csv'] ?? '', files['links.csv'] ?? ''];
    // A table without a row is refused in one sentence: there is nothing to import.
    const paths = tables.filter((text) => rowsOf(text).length > 1).map((text) => fileOf(text));
    await cameBack(graph, paths, NO_CELL);
  });

  test('as a spreadsheet', async () => {
    await cameBack(graph, [fileOf(await whole('xlsx', graph))], NO_CELL);
  });
});
