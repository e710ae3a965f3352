/** Out and in again: a graph that leaves Lacis in an open format comes back with its ids, kinds, names and fields. */
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import { bytesOf, exportOf, filesOf } from '../support/exported.ts';
import { emptyGraph, fileOf, imported } from '../support/importing.ts';
import { canonical } from '../support/state.ts';
import { WORLD, world } from '../support/world.ts';

type Whole = { whole: Record<string, unknown> };
const entities = cypher<object, Whole>`MATCH (n:Entity) RETURN n {.*} AS whole ORDER BY n.id`;
const links = cypher<object, Whole & { kind: string }>`
  MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS kind, r {.*} AS whole ORDER BY r.id`;

const graph = await world(WORLD);
const all = await exportOf(graph);

/** Marks of loads and imports, and what only other formats hold. */
const ASIDE = /^(hash|seeded|edited|contributor|contributions|sort(Fr|En)|read)$/;

async function told(of: Graph, aside: RegExp): Promise<Map<string, string>> {
  const rows = [...(await of.read(entities, {})), ...(await of.read(links, {}))];
  return new Map(
    rows.map(({ whole }) => [
      String(whole['id']),
      canonical(
        Object.fromEntries(
          Object.entries(whole).filter(([name]) => !ASIDE.test(name) && !aside.test(name)),
        ),
      ),
    ]),
  );
}

async function cameBack(paths: readonly string[], aside = /^$/) {
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

describe('comes back whole', () => {
  test('as JSON-LD', async () => {
    const format = FORMATS['jsonld'];
    if (format === undefined || !('write' in format)) throw new Error('no JSON-LD');
    await cameBack([fileOf(await bytesOf(format.write(all)))]);
  });

  // A sum that nobody knows has no cell of its own: only its currency and what it measures would tell of it.
  const UNKNOWN_SUMS = /^amount/;

  test('as two tables', async () => {
    const files = await filesOf('csv', all);
    const paths = [fileOf(files['entities.csv'] ?? ''), fileOf(files['links.csv'] ?? '')];
    await cameBack(paths, UNKNOWN_SUMS);
  });

  test('as a spreadsheet', async () => {
    const format = FORMATS['xlsx'];
    if (format === undefined || !('write' in format)) throw new Error('no XLSX');
    await cameBack([fileOf(await bytesOf(format.write(all)))], UNKNOWN_SUMS);
  });
});
