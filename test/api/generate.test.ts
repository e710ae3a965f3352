/** `generate` makes up an ecology that the program takes as it takes any other. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { opened } from '../../api/starting/opening.ts';
import { datasetOf, seedFrom } from '../../api/starting/seeding.ts';
import { wholenessOf } from '../../api/starting/wholeness.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate as made } from '../../scripts/bench/ecology.ts';
import { writeEcology } from '../../scripts/generate/files.ts';
import { run } from '../support/programs.ts';

function folder(): string {
  const one = mkdtempSync(join(tmpdir(), 'lacis-generate-'));
  onTestFinished(() => rmSync(one, { recursive: true, force: true }));
  return one;
}

test('as seed files without a problem, which load as a whole, and which are the same for the same seed', async () => {
  const [one, other] = [folder(), folder()];
  const ecology = made({ entities: 400, seed: 7 });
  writeEcology(one, ecology);
  writeEcology(other, made({ entities: 400, seed: 7 }));
  const { problems } = checkSeeds(readSeeds(one), readVocabulary());
  expect(problems.map((problem) => sentence(problem, 'en'))).toEqual([]);
  for (const name of readdirSync(join(one, 'generated')))
    expect(readFileSync(join(one, 'generated', name), 'utf8')).toBe(
      readFileSync(join(other, 'generated', name), 'utf8'),
    );
  expect(datasetOf(one).nameFr).toBe('Une écologie inventée');
  const graph = await openEmbedded();
  await seedFrom(one, graph, readVocabulary());
  const { entities, links, orphans, unsourced } = await wholenessOf(graph);
  // Beside those that were made up, the document that says so.
  expect([entities, links]).toEqual([ecology.entities.length + 1, ecology.links.length]);
  expect([orphans, unsourced]).toEqual([[], 0]);
  await graph.close();
  expect(() => writeEcology(one, ecology)).toThrow(/^The folder “.+” is not empty/);
});

test('straight into an empty graph, and never into one that holds facts', async () => {
  const LACIS_DATA = join(folder(), 'data');
  const words = ['scripts/lacis.ts', 'generate', '--entities', '200'];
  const first = await run(words, { LACIS_DATA }).ended;
  expect([first.code, first.errors]).toEqual([0, '']);
  expect(first.output).toMatch(/^2\d\d entities and \d+ links were made up\.$/m);
  const graph = await opened({ LACIS_DATA });
  expect(await wholenessOf(graph)).toMatchObject({ astray: [], orphans: [], unsourced: 0 });
  await graph.close();
  const again = await run(words, { LACIS_DATA }).ended;
  expect(again.code).toBe(1);
  expect(again.errors).toMatch(/^The graph already holds facts/);
});
