/** An imported file is a contributor like a folder of seeds: it adds, corrects and takes out what it says, no more. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { revert } from '../../api/changes/revert.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { emptyGraph, fileOf, imported, looking } from '../support/importing.ts';
import { type Files, writeSeeds } from '../support/seeds.ts';
import { held } from '../support/state.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();

const ORGANISATIONS = `name,kind,website,city
Coop des Rives,Organisation,https://rives.example,Laval
Anse,Codebase,,
`;
const LINKS = `from,kind,to,since
Coop des Rives,develops,Anse,2012
`;

const one = cypher<{ ids: readonly string[] }, { whole: Record<string, unknown> }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n {.*} AS whole`;
const entity = async (graph: Graph, id: string) => (await graph.read(one, { ids: [id] }))[0]?.whole;

async function seed(graph: Graph, files: Files) {
  const folder = writeSeeds(files);
  try {
    return await seedFrom(folder, graph, vocabulary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const edit = (graph: Graph, entities: object[]) =>
  applyEdit(
    graph,
    {
      entities: entities as never,
      links: [],
      message: 'read again',
      author: 'ana',
      expected: null,
      key: null,
    },
    vocabulary,
  );

describe('a file', () => {
  test('brings entities and links, each with the file as its source', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS, 'o.csv'), {
      source: 'A list',
      licence: 'CC-BY-4.0',
      read: '2026-11-30',
    });
    await imported(graph, fileOf(LINKS, 'l.csv'), { source: 'Some links', licence: 'CC0-1.0' });
    const ask = asking(graph);
    const { data } = await ask(
      `{ entity(id: "coop-des-rives") { name citations { locator read licence source { name } } ... on Organisation { develops { nodes { other { name } since citations { source { id } } } } } links(kinds: [LOCATED_IN]) { nodes { other { name } } } } }`,
    );
    expect(data).toEqual({
      entity: {
        name: 'Coop des Rives',
        citations: [
          {
            locator: 'row 2',
            read: '2026-11-30',
            licence: 'CC-BY-4.0',
            source: { name: 'A list' },
          },
        ],
        develops: {
          nodes: [
            {
              other: { name: 'Anse' },
              since: '2012',
              citations: [{ source: { id: 'some-links' } }],
            },
          ],
        },
        links: { nodes: [{ other: { name: 'Laval' } }] },
      },
    });
  });

  test('read again on another day writes nothing', async () => {
    const graph = await emptyGraph();
    const path = fileOf(ORGANISATIONS);
    await imported(graph, path, { read: '2026-11-30' });
    const before = await held(graph);
    const { difference } = await imported(graph, path);
    expect(difference.entities).toEqual({ added: 0, changed: 0, unchanged: 4, removed: 0 });
    expect(await held(graph)).toEqual(before);
  });

  test('that is newer changes what it says, and takes out what it says no more', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    const newer = 'name,kind,website,city\nCoop des Rives,Organisation,,Longueuil\n';
    const { difference } = await imported(graph, fileOf(newer));
    expect(difference.entities).toMatchObject({ added: 1, removed: 2 });
    expect(await entity(graph, 'coop-des-rives')).not.toHaveProperty('website');
    expect(await entity(graph, 'anse')).toBeUndefined();
    expect(await entity(graph, 'laval')).toBeUndefined();
  });

  test('takes out nothing that another file says too', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS), { source: 'One' });
    await imported(graph, fileOf(ORGANISATIONS), { source: 'Two' });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'One' });
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      nameEn: 'Coop des Rives',
      website: 'https://rives.example',
    });
    const { counts } = await held(graph);
    expect(counts).toMatchObject({ links: 1 });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'Two' });
    expect(await entity(graph, 'coop-des-rives')).toBeUndefined();
  });

  test('leaves the same graph whatever was there before', async () => {
    const graph = await emptyGraph();
    const saying = { read: '2026-11-30' };
    const newer = fileOf('name,kind,website\nCoop des Rives,Organisation,https://new.example\n');
    await imported(graph, newer, saying);
    const direct = (await held(graph)).things;
    const other = await emptyGraph();
    await imported(other, fileOf(ORGANISATIONS), saying);
    await imported(other, newer, saying);
    expect((await held(other)).things).toBe(direct);
  });

  test('keeps both values where two files differ, the first one shown', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS), { source: 'One' });
    await imported(
      graph,
      fileOf(ORGANISATIONS.replace('https://rives.example', 'https://rives.example/fr')),
      { source: 'Two' },
    );
    const { data } = await asking(graph)(
      '{ entity(id: "coop-des-rives") { differences { field values { value sources { id } } } ... on Organisation { website } } }',
    );
    expect(data).toEqual({
      entity: {
        website: 'https://rives.example',
        differences: [
          {
            field: 'website',
            values: [
              { value: 'https://rives.example', sources: [{ id: 'one' }] },
              { value: 'https://rives.example/fr', sources: [{ id: 'two' }] },
            ],
          },
        ],
      },
    });
  });

  test('taken back is gone, and does not come again by itself', async () => {
    const graph = await emptyGraph();
    const { revision } = await imported(graph, fileOf(ORGANISATIONS));
    await revert(graph, { change: revision, author: 'ana', message: 'the wrong file', key: null });
    expect((await held(graph)).counts).toMatchObject({ entities: 0, links: 0, citations: 0 });
    const { conflicts } = await imported(graph, fileOf(ORGANISATIONS));
    expect(conflicts.map(({ why }) => why)).toContain('withdrawn');
    expect((await held(graph)).counts).toMatchObject({ entities: 0 });
  });
});

describe('beside people', () => {
  test('a later edit is kept and listed', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    await edit(graph, [
      {
        id: 'coop-des-rives',
        website: 'https://right.example',
        cite: { source: 'a-file', at: 'row 2' },
      },
    ]);
    const { conflicts } = await imported(
      graph,
      fileOf(ORGANISATIONS.replace('rives.example', 'other.example')),
    );
    expect(conflicts).toMatchObject([
      { id: 'coop-des-rives', field: 'website', why: 'edited', kept: 'https://right.example' },
    ]);
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      website: 'https://right.example',
    });
    await imported(graph, fileOf(ORGANISATIONS.replace('rives.example', 'other.example')), {
      prefer: 'files',
    });
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      website: 'https://other.example',
    });
  });

  test('what a person corrected stays when the file says it no more', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    await edit(graph, [{ id: 'anse', licence: 'MIT', cite: { source: 'a-file', at: 'row 3' } }]);
    const { conflicts } = await imported(graph, fileOf('name,kind\nCoop des Rives,Organisation\n'));
    expect(conflicts).toMatchObject([{ id: 'anse', why: 'gone-from-files' }]);
    expect(await entity(graph, 'anse')).toMatchObject({ nameEn: 'Anse', licence: 'MIT' });
  });
});

describe('beside seed files', () => {
  const LIST =
    'name,kind,website\nCoopérative du Lac,Organisation,https://lac.example/imported\nRivière,Codebase,https://riviere.example/imported\n';

  test('a load leaves what was imported, and an import what was loaded', async () => {
    const graph = await emptyGraph();
    await seed(graph, WORLD);
    const before = await entity(graph, 'coop-du-lac');
    const { before: look } = await imported(graph, fileOf(LIST));
    expect(look.doubtful).toEqual([]);
    expect(await entity(graph, 'coop-du-lac')).toMatchObject({
      website: before?.['website'],
      seeded: true,
    });
    expect(await entity(graph, 'riviere')).toMatchObject({
      website: 'https://riviere.example/imported',
    });
    const stands = await held(graph);
    const loaded = await seed(graph, WORLD);
    expect(loaded).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect((await held(graph)).things).toBe(stands.things);
  });

  test('taken out again, the import leaves the graph as the seed files made it', async () => {
    const graph = await emptyGraph();
    await seed(graph, WORLD);
    const { things } = await held(graph);
    await imported(graph, fileOf(LIST), { source: 'A list' });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'A list' });
    expect(await entity(graph, 'riviere')).not.toHaveProperty('website');
    await edit(graph, []).catch(() => {});
    const other = await emptyGraph();
    await seed(other, WORLD);
    expect((await held(other)).things).toBe(things);
    for (const id of ['riviere', 'coop-du-lac'])
      expect(await entity(graph, id)).toEqual(await entity(other, id));
  });

  test('seed files that come after take their place before the import', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(LIST));
    await seed(graph, WORLD);
    const other = await emptyGraph();
    await seed(other, WORLD);
    await imported(other, fileOf(LIST));
    for (const id of ['riviere', 'coop-du-lac']) {
      const [now, then] = [await entity(graph, id), await entity(other, id)];
      const { contributions: _, ...first } = now ?? {};
      const { contributions: __, ...second } = then ?? {};
      expect(first).toEqual(second);
    }
    // And the same load again changes nothing.
    expect(await seed(graph, WORLD)).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });
});

test('source and licence are asked for where the file does not say them', async () => {
  const graph = await emptyGraph();
  const path = fileOf(ORGANISATIONS);
  await expect(looking(graph, path, { source: '', licence: '' })).rejects.toThrow(
    /--source TITLE.*--licence L/,
  );
  await expect(looking(graph, path, { licence: '' })).rejects.toThrow(/does not say its licence/);
});
