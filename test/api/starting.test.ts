/** What goes wrong at the start is said in one sentence, with exit code 1 and no stack. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { opened } from '../../api/starting/opening.ts';
import { datasetOf, seedFrom } from '../../api/starting/seeding.ts';
import { Trouble } from '../../api/starting/trouble.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ended, run, runAsWritten } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-start-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const start = (env: Record<string, string>, by = run) =>
  by(['api/server.ts'], { PORT: '0', LACIS_DATA: join(folder(), 'data'), ...env });

/** A port on which somebody listens. */
async function taken(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return String((server.address() as AddressInfo).port);
}

function expectSentence({ code, output, errors }: Ended, words: RegExp): void {
  expect(errors).toMatch(words);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).not.toMatch(/^ {4}at |Error:/m);
  expect(output).toBe('');
  expect(code).toBe(1);
}

/** Why the program would not start, of which `orSayWhy` makes a sentence: see the programs below. */
async function trouble(work: () => unknown): Promise<Trouble> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
  throw new Error('nothing is in the way');
}

async function expectTrouble(work: () => unknown, words: RegExp): Promise<void> {
  const { message, fr } = await trouble(work);
  expect(message).toMatch(words);
  expect(message).not.toContain('\n');
  expect(fr).not.toBe(message);
}

describe('the program that does not start says why, in the language of the terminal', () => {
  test('with the port abc', async () => {
    const ended = await start({ PORT: 'abc' }).ended;
    expectSentence(ended, /^PORT must be a number from 0 to 65535, not “/);
  });

  test('in French on a French terminal', async () => {
    const ended = await start({ PORT: 'abc', LANG: 'fr_CA.UTF-8' }).ended;
    expectSentence(ended, /^PORT doit être un nombre/);
  });

  test('with a port in use', async () => {
    const PORT = await taken();
    expectSentence(await start({ PORT }).ended, new RegExp(`^Port ${PORT} is in use: .*PORT`));
  });

  test('with a host that is not of this machine', async () => {
    expectSentence(
      await start({ HOST: '203.0.113.7' }).ended,
      /^HOST is no address of this machine, “203\.0\.113\.7”/,
    );
  });

  test('with an engine that has no build for this machine; Neo4j does without', async () => {
    const NAPI_RS_NATIVE_LIBRARY_PATH = '/nowhere/engine.node';
    expectSentence(
      await start({ NAPI_RS_NATIVE_LIBRARY_PATH }).ended,
      /^The embedded engine cannot be loaded on this machine \(.+\): run npm start, .*NEO4J_URI/,
    );
    const onNeo4j = start({ NAPI_RS_NATIVE_LIBRARY_PATH, NEO4J_URI: 'bolt://127.0.0.1:1' });
    expectSentence(await onNeo4j.ended, /^Neo4j does not answer at bolt:/);
  });

  test('with a broken file of seeds', async () => {
    const seeds = seedsFor({ ...WORLD, 'le-journal/broken.yaml': 'entities:\n  - id: [\n' });
    const { code, errors } = await start({ LACIS_SEEDS: seeds }).ended;
    expect(errors).toMatch(/^le-journal\/broken\.yaml:\d+:\d+ — the file is not valid YAML/);
    expect(errors).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });
});

describe('what stands in the way is known', () => {
  test('a file in place of the data folder', () => {
    const file = join(folder(), 'data');
    writeFileSync(file, 'a file');
    return expectTrouble(
      () => opened({ LACIS_DATA: file }),
      /^The data folder “.+”, or a part of its path, is a file: /,
    );
  });

  test('something else in place of the database', () => {
    const data = folder();
    writeFileSync(join(data, 'lacis.grafeo'), 'no database');
    return expectTrouble(
      () => opened({ LACIS_DATA: data }),
      /^The file lacis\.grafeo in the data folder “.+” is no database/,
    );
  });

  test('a Neo4j that does not answer', () =>
    expectTrouble(
      () => opened({ NEO4J_URI: 'bolt://127.0.0.1:1' }),
      /^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:1: /,
    ));

  test('something that is no Neo4j', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expectTrouble(
      () => opened({ NEO4J_URI: `bolt://127.0.0.1:${port}` }),
      /^Another program than Neo4j answers at bolt:/,
    );
  });

  test('a wrong fact, which is named with its place', async () => {
    const seeds = seedsFor({
      ...WORLD,
      'le-journal/wrong.yaml':
        'entities:\n  - { id: x, kind: Lake, name: { both: X }, cite: { at: fin } }\n',
    });
    const graph = await openEmbedded();
    const { message } = await trouble(() => seedFrom(seeds, graph, readVocabulary()));
    await graph.close();
    expect(message).toMatch(/le-journal\/wrong\.yaml:2 — x, kind: unknown kind “Lake”/);
  });

  test.each([
    ['a folder of seeds that is not there', '/nowhere/seeds'],
    ['a folder of seeds without dataset.yaml', tmpdir()],
  ])('%s', (_, seeds) => expectTrouble(() => datasetOf(seeds), /dataset\.yaml/));

  test('a dataset.yaml that is no YAML', () => {
    const seeds = seedsFor({ 'dataset.yaml': 'name: [' });
    return expectTrouble(() => datasetOf(seeds), /^dataset\.yaml:1:\d+ — .*not valid YAML/);
  });
});

describe('the server starts', () => {
  test('on an empty folder, which no other Lacis can open meanwhile, and again on its own data', async () => {
    const LACIS_DATA = join(folder(), 'new', 'data');
    const LACIS_SEEDS = folder();
    cpSync(seedsFor(WORLD), LACIS_SEEDS, { recursive: true });
    const counts = [];
    for (const time of ['first', 'again']) {
      const server = start({ LACIS_DATA, LACIS_SEEDS }, time === 'first' ? runAsWritten : run);
      counts.push(await server.says(/\(\d+ entities, \d+ links, engine embedded\)/));
      if (time === 'first') {
        const { ended } = start({ LACIS_DATA, LACIS_SEEDS });
        expectSentence(await ended, /^The data folder “.+” is in use by another Lacis/);
      }
      server.process.kill('SIGTERM');
      expect(await server.ended).toMatchObject({ code: 0, errors: '' });
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
