/** A load never replaces the facts of another data set unless it is told to; every command reads the same settings. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { changedSince, seedFrom } from '../../api/starting/seeding.ts';
import { Trouble } from '../../api/starting/trouble.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { check } from '../../scripts/check.ts';
import { seed } from '../../scripts/seed.ts';
import { seedsFor } from '../support/seeds.ts';
import { held } from '../support/state.ts';

const vocabulary = readVocabulary();
const forget = cypher<object, object>`MATCH (l:Load) DELETE l`;
const byHand = cypher<
  object,
  object
>`CREATE (e:Entity:Person {id: 'zoe', kind: 'Person', nameFr: 'Zoé'})`;

/** A data set of one document and one person. */
function dataset(name: string, person: string, id?: string): string {
  const own = id === undefined ? '' : `id: ${id}\n`;
  return seedsFor({
    'dataset.yaml': `${own}name: { fr: ${name}, en: ${name} }\nlicence: CC0-1.0\nfolders: [facts]\n`,
    'facts/source.yaml': `- { id: carnet-${person}, kind: Document, name: Carnet, read: "2026-11-21" }\n`,
    'facts/people.yaml': `entities:\n  - { id: ${person}, kind: Person, name: ${person}, cite: { at: p. 1 } }\n`,
  });
}

let graph: Graph;
beforeEach(async () => {
  graph = await openEmbedded();
  return () => graph.close();
});

const troubleOf = async (work: Promise<unknown>): Promise<Trouble> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Trouble);
  return error as Trouble;
};

describe('a load', () => {
  test('refuses to replace another data set, and changes nothing', async () => {
    await seedFrom(dataset('Lac', 'ana', 'lac'), graph, vocabulary);
    const before = await held(graph);
    const { message, fr } = await troubleOf(
      seedFrom(dataset('Port', 'bo', 'port'), graph, vocabulary),
    );
    expect(message).toMatch(
      /^The database holds the facts of “Lac”, and the files describe “Port”: .*LACIS_DATA.*--replace/,
    );
    expect(fr).toMatch(
      /^La base de données contient les faits de «\u202fLac\u202f», et les fichiers décrivent «\u202fPort\u202f»\u202f: .*--replace/,
    );
    expect(await held(graph)).toEqual(before);
  });

  test('replaces it when it is told to', async () => {
    await seedFrom(dataset('Lac', 'ana', 'lac'), graph, vocabulary);
    const port = dataset('Port', 'bo', 'port');
    expect(await seedFrom(port, graph, vocabulary, { replace: true })).toMatchObject({
      removed: 4,
    });
    expect(await seedFrom(port, graph, vocabulary)).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
  });

  test('knows a data set by its id, or by its name where it has none', async () => {
    await seedFrom(dataset('Lac', 'ana', 'lac'), graph, vocabulary);
    await seedFrom(dataset('Le grand lac', 'bo', 'lac'), graph, vocabulary);
    await troubleOf(seedFrom(dataset('Le grand lac', 'bo'), graph, vocabulary));
    const other = await openEmbedded();
    onTestFinished(() => other.close());
    await seedFrom(dataset('Lac', 'ana'), other, vocabulary);
    await seedFrom(dataset('Lac', 'bo'), other, vocabulary);
    await troubleOf(seedFrom(dataset('Port', 'bo'), other, vocabulary));
  });

  test('of a graph that does not remember its data set refuses one that keeps none of its facts', async () => {
    const lac = dataset('Lac', 'ana', 'lac');
    await seedFrom(lac, graph, vocabulary);
    await graph.write((run) => run(forget, {}));
    const { message } = await troubleOf(seedFrom(dataset('Port', 'bo', 'port'), graph, vocabulary));
    expect(message).toMatch(/^The database holds the facts of another data set, /);
    await seedFrom(lac, graph, vocabulary);
    await troubleOf(seedFrom(dataset('Port', 'bo', 'port'), graph, vocabulary));
  });

  test('into a graph that holds only what people wrote is no replacement', async () => {
    await graph.write((run) => run(byHand, {}));
    expect(await seedFrom(dataset('Lac', 'ana', 'lac'), graph, vocabulary)).toMatchObject({
      added: 4,
    });
  });
});

describe('at the start, the server tells', () => {
  test('nothing while the files are those that were loaded', async () => {
    const lac = dataset('Lac', 'ana', 'lac');
    expect(await changedSince(lac, graph)).toBeNull();
    await seedFrom(lac, graph, vocabulary);
    expect(await changedSince(lac, graph)).toBeNull();
  });

  test('that they changed since, and what to do', async () => {
    const lac = dataset('Lac', 'ana', 'lac');
    await seedFrom(lac, graph, vocabulary);
    appendFileSync(join(lac, 'facts', 'people.yaml'), '# one more line\n');
    const changed = await changedSince(lac, graph);
    expect(changed?.message).toMatch(
      /^The files of .* changed since they were loaded on \d{4}-\d\d-\d\d: stop Lacis, run npm run lacis -- seed, and start it again\.$/,
    );
    expect(changed?.fr).toMatch(
      /^Les fichiers de .* ont changé depuis leur chargement le .*\u202f: arrêter Lacis/,
    );
    await seedFrom(lac, graph, vocabulary);
    expect(await changedSince(lac, graph)).toBeNull();
  });

  test('that they describe another data set, and does not start', async () => {
    await seedFrom(dataset('Lac', 'ana', 'lac'), graph, vocabulary);
    const { message, fr } = await troubleOf(changedSince(dataset('Port', 'bo', 'port'), graph));
    expect(message).toMatch(
      /^The database holds the facts of “Lac”, and the files describe “Port”: set LACIS_SEEDS to the files of “Lac”, or LACIS_DATA/,
    );
    expect(fr).toMatch(/donner à LACIS_SEEDS les fichiers de «\u202fLac\u202f»/);
  });
});

describe('every command reads LACIS_SEEDS and LACIS_DATA', () => {
  /** Runs a command in this process, and gives what it prints. */
  async function runs(command: typeof check, seeds: string, data: string, ...words: string[]) {
    const printed: string[] = [];
    for (const stream of ['log', 'error'] as const)
      vi.spyOn(console, stream).mockImplementation((text) => void printed.push(String(text)));
    vi.stubEnv('LACIS_SEEDS', seeds);
    vi.stubEnv('LACIS_DATA', data);
    vi.stubEnv('NEO4J_URI', '');
    vi.stubEnv('LC_ALL', 'en_CA.UTF-8');
    try {
      await command.parseAsync(words, { from: 'user' });
      return { printed: printed.join('\n'), code: process.exitCode ?? 0 };
    } finally {
      process.exitCode = undefined;
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  }

  function data(): string {
    const folder = mkdtempSync(join(tmpdir(), 'lacis-seeding-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  test('check', async () => {
    const { printed, code } = await runs(check, dataset('Lac', 'ana'), data());
    expect(printed).toBe('2 entities, 0 links, 0 problems');
    expect(code).toBe(0);
    const wrong = await runs(check, seedsFor({ 'lac/x.yaml': 'link: []\n' }), data());
    expect(wrong.printed).toMatch(
      /^lac\/x\.yaml:1 — link: unknown field.*\n0 entities, 0 links, 1 problem$/,
    );
    expect(wrong.code).toBe(1);
  });

  test('check --seeds goes before it', async () => {
    const { printed } = await runs(check, '/nowhere', data(), '--seeds', dataset('Lac', 'ana'));
    expect(printed).toBe('2 entities, 0 links, 0 problems');
  });

  test('seed, which spares the data folder of another data set', async () => {
    const folder = data();
    const lac = dataset('Lac', 'ana', 'lac');
    expect(await runs(seed, lac, folder)).toEqual({
      printed: 'added 4, changed 0, removed 0, unchanged 0',
      code: 0,
    });
    const port = dataset('Port', 'bo', 'port');
    const refused = await runs(seed, port, folder);
    expect(refused.printed).toMatch(/^The database holds the facts of “Lac”/);
    expect(refused.code).toBe(1);
    expect((await runs(seed, lac, folder)).printed).toMatch(/^added 0, .* unchanged 4$/);
    expect((await runs(seed, port, folder, '--replace')).printed).toMatch(/^added 4, .* removed 4/);
  });
});
