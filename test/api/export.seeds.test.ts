/** Seed files that leave Lacis load back to the same graph: the same ids, values, sources, passages, to the row. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { datasetOf, seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { exportOf, filesOf } from '../support/exported.ts';
import { runs } from '../support/runs.ts';
import { worlds } from '../support/scripts-of-the-world.ts';
import { SEEDS, seeded } from '../support/seeded.ts';
import { writeSeeds } from '../support/seeds.ts';
import { canonical } from '../support/state.ts';
import { allThings } from '../support/things.ts';
import { WORLD, world } from '../support/world.ts';

const vocabulary = readVocabulary();

/** Everything that a reader can see; how a load remembers it may differ. */
async function factsOf(graph: Graph): Promise<Map<string, string>> {
  const all = await allThings(graph);
  return new Map(
    [...all].map(
      ([
        name,
        {
          properties: { hash, seeded: _, sources, ...properties },
          ...thing
        },
      ]) => [
        name,
        // Which document of a value comes first means nothing.
        canonical({ ...thing, properties, sources: Array.isArray(sources) && sources.toSorted() }),
      ],
    ),
  );
}

async function loadedAgain(graph: Graph, more: Parameters<typeof exportOf>[2] = {}) {
  const folder = writeSeeds(await filesOf('seeds', await exportOf(graph, {}, more)));
  const again = await openEmbedded();
  try {
    await seedFrom(folder, again, vocabulary);
    return await factsOf(again);
  } finally {
    await again.close();
    rmSync(folder, { recursive: true });
  }
}

test('the shipped facts leave and come back as they were', async () => {
  const graph = await seeded();
  const { folders = [], place = '' } = datasetOf(SEEDS);
  expect(await loadedAgain(graph, { folders, place, seeds: SEEDS })).toEqual(await factsOf(graph));
});

test('so does any graph, in whatever script its names are', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (files) => {
      const graph = await world(files);
      try {
        const folders = ['premier', 'second'];
        expect(await loadedAgain(graph, { folders })).toEqual(await factsOf(graph));
      } finally {
        await graph.close();
      }
    }),
    { numRuns: runs(15) },
  );
});

test('a separator of lines within a quote leaves as it is', async () => {
  const quote = 'un!\u2028deux\u2029trois';
  const graph = await world({
    ...WORLD,
    'le-journal/ligne.yaml': `entities:\n  - { id: ligne, kind: Organisation, name: { both: Ligne }, description: { fr: l, en: l }, cite: { quote: ${JSON.stringify(quote)} } }\n`,
  });
  const again = await loadedAgain(graph, { folders: ['le-journal', 'le-registre'] });
  expect(again).toEqual(await factsOf(graph));
  expect([...again.values()].join('')).toContain(JSON.stringify(quote).slice(1, -1));
});

test('what people changed leaves as well, in a folder of its own', async () => {
  const graph = await world(WORLD);
  const cite = { source: 'le-journal', at: 'page 9' };
  const entities = [
    { id: 'riviere', licence: 'GPL-3.0-or-later', cite },
    { id: 'nouvelle', kind: 'Organisation', name: { both: 'Nouvelle' }, cite },
  ];
  const edit = { entities, links: [], message: '', author: 'ana', expected: null, key: null };
  await applyEdit(graph, edit, vocabulary);
  const files = await filesOf('seeds', await exportOf(graph, {}, { folders: ['le-journal'] }));
  expect(files['lacis-edits/entities.yaml']).toContain('nouvelle');
  const again = await world(files);
  const things = await allThings(again);
  expect(things.get('Entity riviere')?.properties['licence']).toBe('GPL-3.0-or-later');
  expect(things.get('Entity nouvelle')?.kind).toBe('Organisation');
});

test('a part of the graph leaves with the documents on which it rests, and loads', async () => {
  const graph = await world(WORLD);
  const all = await exportOf(graph, { ids: ['coop-du-lac', 'riviere'] });
  const again = await world(await filesOf('seeds', all));
  const things = await allThings(again);
  const ids = (label: string) =>
    [...things.values()].filter((one) => one.label === label).map(({ id }) => id);
  expect(ids('Entity').sort()).toEqual(['coop-du-lac', 'le-journal', 'le-registre', 'riviere']);
  expect(ids('Link')).toEqual(['coop-du-lac--develops--riviere']);
});
