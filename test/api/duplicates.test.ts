/** What is probably twice is listed, by command and over HTTP; nothing is written, and what was decided is not asked again. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { duplicatesIn } from '../../api/interchange/importing/duplicates.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { fileOf } from '../support/importing.ts';
import { run } from '../support/programs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { held } from '../support/state.ts';
import { WORLD, world } from '../support/world.ts';

const TWICE = `entities:
  - { id: phare-libre, kind: Organisation, name: { both: Phare libre du fleuve }, website: "https://phare.example", cite: { at: p. 1 } }
  - { id: le-phare, kind: Organisation, name: { both: Phare libre du fleuve inc. }, website: "https://www.phare.example/", cite: { at: p. 2 } }
  - { id: phare-code, kind: Codebase, name: { both: Phare libre du fleuve }, cite: { at: p. 3 } }
`;
const FILES = { ...WORLD, 'le-journal/twice.yaml': TWICE };
const pairs = async (graph: Graph) =>
  (await duplicatesIn(graph.read))
    .filter(({ one }) => one.includes('phare'))
    .map(({ one, id }) => [one, id]);

test('two of one kind that share name and website are a pair, told over HTTP with both sides', async () => {
  const graph = await world(FILES);
  const before = await held(graph);
  expect(await pairs(graph)).toEqual([['le-phare', 'phare-libre']]);
  const address = await serving(graph);
  const { count, pairs: told } = await (await fetch(`${address}/duplicates.json?lang=en`)).json();
  expect(count).toBe(told.length);
  expect(told[0]).toMatchObject({
    kind: 'Organisation',
    score: 0.95,
    reasons: ['similar name', 'same website'],
    sides: [
      { id: 'le-phare', name: 'Phare libre du fleuve inc.' },
      { id: 'phare-libre', facts: [{ field: 'website', value: 'https://phare.example' }] },
    ],
  });
  expect(await held(graph)).toEqual(before);
});

test.each(['DIFFERENT_FROM', 'SAME_AS'])(
  'what is said to be %s is not asked again',
  async (kind) => {
    const graph = await world(FILES);
    const cite = { source: 'le-journal', at: 'p. 4' };
    const links = [{ from: 'le-phare', kind, to: 'phare-libre', cite }];
    const told = { message: 'looked', author: 'ana', expected: null, key: null };
    await applyEdit(graph, { entities: [], links, ...told }, readVocabulary());
    expect(await pairs(graph)).toEqual([]);
  },
);

test('the command lists pairs with their reasons, of one kind where it is said', async () => {
  const seeds = writeSeeds(FILES);
  const env = { LACIS_SEEDS: seeds, LACIS_DATA: join(fileOf('x'), '..', 'data') };
  await run(['scripts/lacis.ts', 'seed'], env).ended;
  const all = await run(['scripts/lacis.ts', 'duplicates'], env).ended;
  expect(all.output).toMatch(/0\.95 {2}le-phare ≟ phare-libre \(similar name, same website\)/);
  expect(all.code).toBe(0);
  const none = await run(['scripts/lacis.ts', 'duplicates', '--kind', 'Codebase'], env).ended;
  expect(none.output).toContain('pairs that may be one: 0');
  rmSync(seeds, { recursive: true, force: true });
}, 60_000);
