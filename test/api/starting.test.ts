/** What goes wrong at the start is said in one sentence, with exit code 1 and no stack. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Ended, run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-start-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const start = (env: Record<string, string>) =>
  run(['api/server.ts'], { PORT: '0', LACIS_DATA: join(folder(), 'data'), ...env });

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

describe('the server does not start, and says why', () => {
  test('in French on a French terminal', async () => {
    const ended = await start({ PORT: 'abc', LANG: 'fr_CA.UTF-8' }).ended;
    expectSentence(ended, /^PORT doit être un nombre/);
  });

  test('with a port in use', async () => {
    const PORT = await taken();
    expectSentence(await start({ PORT }).ended, new RegExp(`^Port ${PORT} is in use: .*PORT`));
  });

  test('with a file in place of the data folder', async () => {
    const file = join(folder(), 'data');
    writeFileSync(file, 'a file');
    expectSentence(
      await start({ LACIS_DATA: file }).ended,
      /^The data folder “.+”, or a part of its path, is a file: /,
    );
  });

  test('with something else in place of the database', async () => {
    const data = folder();
    writeFileSync(join(data, 'lacis.grafeo'), 'no database');
    expectSentence(
      await start({ LACIS_DATA: data }).ended,
      /^The file lacis\.grafeo in the data folder “.+” is no database/,
    );
  });

  test('with a data folder that another Lacis holds', async () => {
    const data = folder();
    const seeds = seedsFor(WORLD);
    const first = start({ LACIS_DATA: data, LACIS_SEEDS: seeds });
    await first.says(/is ready/);
    const second = await start({ LACIS_DATA: data, LACIS_SEEDS: seeds }).ended;
    first.process.kill('SIGTERM');
    expectSentence(second, /^The data folder “.+” is in use by another Lacis/);
    expect((await first.ended).code).toBe(0);
  });

  test('with a Neo4j that does not answer', async () => {
    const ended = await start({ NEO4J_URI: 'bolt://127.0.0.1:1' }).ended;
    expectSentence(ended, /^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:1: /);
  });

  test('with an engine that has no build for this machine; Neo4j does without', async () => {
    const NAPI_RS_NATIVE_LIBRARY_PATH = '/nowhere/engine.node';
    const alone = await start({ NAPI_RS_NATIVE_LIBRARY_PATH }).ended;
    expectSentence(
      alone,
      /^The embedded engine cannot be loaded on this machine \(.+\): run npm start, .*NEO4J_URI/,
    );
    const other = await start({ NAPI_RS_NATIVE_LIBRARY_PATH, NEO4J_URI: 'bolt://127.0.0.1:1' });
    expectSentence(await other.ended, /^Neo4j does not answer at bolt:/);
  });

  test('with something that is no Neo4j', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const ended = await start({ NEO4J_URI: `bolt://127.0.0.1:${port}` }).ended;
    expectSentence(ended, /^Another program than Neo4j answers at bolt:/);
  });

  test('with a broken file of seeds', async () => {
    const seeds = seedsFor({ ...WORLD, 'le-journal/broken.yaml': 'entities:\n  - id: [\n' });
    const { code, errors } = await start({ LACIS_SEEDS: seeds }).ended;
    expect(errors).toMatch(/^le-journal\/broken\.yaml:\d+:\d+ — the file is not valid YAML/);
    expect(errors).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
  });

  test('with a wrong fact, which it names with its place', async () => {
    const seeds = seedsFor({
      ...WORLD,
      'le-journal/wrong.yaml':
        'entities:\n  - { id: x, kind: Lake, name: { both: X }, cite: { at: fin } }\n',
    });
    const { code, errors } = await start({ LACIS_SEEDS: seeds }).ended;
    expect(errors).toMatch(/le-journal\/wrong\.yaml:2 — x, kind: unknown kind “Lake”/);
    expect(code).toBe(1);
  });

  test.each([
    ['a folder that is not there', '/nowhere/seeds'],
    ['a folder without dataset.yaml', tmpdir()],
  ])('with %s for seeds', async (_, LACIS_SEEDS) => {
    expectSentence(await start({ LACIS_SEEDS }).ended, /dataset\.yaml/);
  });

  test('with a dataset.yaml that is no YAML', async () => {
    const LACIS_SEEDS = seedsFor({ 'dataset.yaml': 'name: [' });
    expectSentence(await start({ LACIS_SEEDS }).ended, /^dataset\.yaml:1:\d+ — .*not valid YAML/);
  });
});

describe('the server starts', () => {
  test('on an empty folder, and again on its own data, which it keeps', async () => {
    const LACIS_DATA = join(folder(), 'new', 'data');
    const LACIS_SEEDS = folder();
    cpSync(seedsFor(WORLD), LACIS_SEEDS, { recursive: true });
    const counts = [];
    for (const _ of [1, 2]) {
      const server = start({ LACIS_DATA, LACIS_SEEDS });
      counts.push(await server.says(/\(\d+ entities, \d+ links, engine embedded\)/));
      server.process.kill('SIGTERM');
      expect(await server.ended).toMatchObject({ code: 0, errors: '' });
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
