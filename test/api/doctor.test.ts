/** `doctor` says what is configured, what is missing, and whether the data is whole. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { wholenessOf } from '../../api/starting/wholeness.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { en } from '../../api/words/en.ts';
import { fr } from '../../api/words/fr.ts';
import { dataFindings, engineFinding, seedsFinding } from '../../scripts/doctor/data.ts';
import type { Finding } from '../../scripts/doctor/finding.ts';
import {
  folderFindings,
  nodeFinding,
  pageFinding,
  portFinding,
} from '../../scripts/doctor/machine.ts';
import { VARIABLES, variableLines } from '../../scripts/doctor/variables.ts';
import { run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD, world } from '../support/world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-doctor-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const said = ({ state, say }: Finding) => `${state}: ${say(en.doctor)}`;

describe('settings', () => {
  const API = fileURLToPath(new URL('../../api', import.meta.url));

  test('name every variable that the program reads', () => {
    const read = readdirSync(API, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(API, file), 'utf8').matchAll(/env(?:ironment)?\['([A-Z0-9_]+)'\]/g),
      ])
      .map(([, name]) => name ?? '')
      .filter((name) => !/^(LANG|LC_)/.test(name));
    expect(
      [...new Set(read)].filter((name) => !VARIABLES.some((one) => one.name === name)),
    ).toEqual([]);
  });

  test('show values and defaults, and never a secret', () => {
    const env = {
      PORT: '80',
      LACIS_ADMIN_TOKEN: 'a-secret-of-24-characters',
      NEO4J_PASSWORD: 'hush',
      NEO4J_URI: 'bolt://me:hush@db',
    };
    const text = variableLines(env, en.doctor).join('\n');
    expect(text).toMatch(/PORT +80$/m);
    expect(text).toMatch(/HOST +127\.0\.0\.1 \(default\)$/m);
    expect(text).toMatch(/LACIS_ADMIN_TOKEN +set, not shown$/m);
    expect(text).toMatch(/LACIS_TILES +not set$/m);
    expect(text).not.toMatch(/hush|secret/);
    expect(variableLines(env, fr.doctor).join('\n')).toMatch(
      /NEO4J_PASSWORD +défini, non montré$/m,
    );
  });
});

describe('the machine', () => {
  test.each([
    ['18.20.0', 'wrong'],
    ['20.18.3', 'wrong'],
    ['20.19.0', 'told'],
    ['22.12.0', 'good'],
    ['23.1.0', 'told'],
    ['24.0.0', 'good'],
    ['26.1.0', 'good'],
  ])('Node %s is %s', (version, state) => expect(nodeFinding(version).state).toBe(state));

  test('a folder that is there, one that is not yet, and one that cannot be', () => {
    const made = folder();
    writeFileSync(join(made, 'file'), '');
    const stateOf = (LACIS_DATA: string) => folderFindings({ LACIS_DATA })[0]?.state;
    expect(stateOf(made)).toBe('good');
    expect(stateOf(join(made, 'a', 'b'))).toBe('good');
    expect(stateOf(join(made, 'file'))).toBe('wrong');
    expect(folderFindings({ LACIS_DATA: made }).map(said)[1]).toMatch(/has [\d,]+ MB of room/);
  });

  test('a free port, one of Lacis, one of another program, one that nobody may have', async () => {
    const listening = async (body: string) => {
      const server = createServer((_, response) => response.end(body));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      return (server.address() as AddressInfo).port;
    };
    const host = '127.0.0.1';
    expect(said(await portFinding({ host, port: 0 }))).toMatch(/^good: Port 0 is free/);
    const lacis = await listening('{"status":"ok","revision":1}');
    expect(said(await portFinding({ host, port: lacis }))).toMatch(/^good: Lacis answers/);
    const other = await listening('hello');
    expect(said(await portFinding({ host, port: other }))).toMatch(/^wrong: Another program/);
    expect(said(await portFinding({ host: '203.0.113.7', port: 0 }))).toMatch(
      /^wrong: Nothing can/,
    );
  });

  test('the engine, the page and the seed files', async () => {
    expect((await engineFinding({})).state).toBe('good');
    expect((await engineFinding({ NEO4J_URI: 'bolt://db' })).state).toBe('good');
    expect(pageFinding('/nowhere/index.html').state).toBe('told');
    expect(said(seedsFinding({ LACIS_SEEDS: seedsFor(WORLD) }))).toMatch(
      /describe “A small world”/,
    );
    expect(seedsFinding({ LACIS_SEEDS: '/nowhere' }).state).toBe('wrong');
  });
});

describe('the data', () => {
  test('that is whole', async () => {
    const graph = await world();
    const { astray, orphans, unsourced, isCounted, revision } = await wholenessOf(graph);
    expect({ astray, orphans, unsourced, isCounted, revision }).toEqual({
      astray: [],
      orphans: [],
      unsourced: 0,
      isCounted: true,
      revision: 1,
    });
    await graph.close();
  });

  test('in which something hangs on nothing', async () => {
    const graph = await world();
    await graph.write(async (write) => {
      await write(
        cypher<object, object>`CREATE (c:Citation {id: 'lost', of: 'nobody'}) RETURN c.id AS id`,
        {},
      );
      await write(
        cypher<object, object>`CREATE (q:Quantity {id: 'loose', of: 'lost'}) RETURN q.id AS id`,
        {},
      );
      await write(
        cypher<object, object>`
          MATCH (a:Entity {id: 'ana'})-[r:MEMBER_OF]->(b:Entity) SET r.to = 'elsewhere' RETURN r.id AS id`,
        {},
      );
      await write(
        cypher<object, object>`MATCH (v:Revision) SET v.number = 9 RETURN v.number AS number`,
        {},
      );
    });
    expect(await wholenessOf(graph)).toMatchObject({
      astray: ['ana--member-of--coop-du-lac'],
      orphans: ['lost', 'loose'],
      unsourced: 1,
      isCounted: false,
    });
    await graph.close();
  });

  test('that is not there yet, that is loaded, that differs from the files, that somebody has', async () => {
    const data = join(folder(), 'data');
    const env = { LACIS_DATA: data, LACIS_SEEDS: seedsFor(WORLD) };
    const all = async (more = {}) => (await dataFindings({ ...env, ...more })).map(said);
    expect(await all()).toEqual([expect.stringMatching(/^told: .*holds no facts yet/)]);
    const graph = await openEmbedded(data);
    await seedFrom(env.LACIS_SEEDS, graph, readVocabulary());
    expect((await all())[0]).toMatch(/^(told|wrong): .*(has the data folder|in use)/);
    await graph.close();
    expect(await all()).toEqual([
      expect.stringMatching(/^good: \d+ entities, \d+ links, \d+ citations, revision 1\.$/),
      'good: The data is whole: nothing hangs on what is not there, and every change is counted.',
      'good: The graph holds the seed files as they are now.',
    ]);
    const other = seedsFor({ ...WORLD, 'le-registre/more.yaml': 'entities: []\n' });
    expect((await all({ LACIS_SEEDS: other })).at(-1)).toMatch(/^told: The files of .* changed/);
  });

  test('of a newer Lacis, and of a Neo4j that does not answer', async () => {
    const data = join(folder(), 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'lacis.grafeo'), '');
    writeFileSync(join(data, 'lacis-data.json'), '{"format":9,"lacis":"9.0.0"}');
    expect((await dataFindings({ LACIS_DATA: data })).map(said)).toEqual([
      expect.stringMatching(/^wrong: .*Lacis 9\.0\.0/),
    ]);
    expect((await dataFindings({ NEO4J_URI: 'bolt://127.0.0.1:1' })).map(said)).toEqual([
      expect.stringMatching(/^wrong: Neo4j does not answer/),
    ]);
  });
});

test('the command ends with 1 when something is wrong, and speaks French on a French terminal', async () => {
  const env = { LACIS_DATA: join(folder(), 'data'), LACIS_SEEDS: seedsFor(WORLD), PORT: '0' };
  const right = await run(['scripts/lacis.ts', 'doctor'], env).ended;
  expect([right.code, right.errors]).toEqual([0, '']);
  expect(right.output).toMatch(/^Settings\n[\s\S]*Nothing is wrong\.\n$/);
  const wrong = await run(['scripts/lacis.ts', 'doctor'], {
    ...env,
    PORT: 'abc',
    LANG: 'fr_CA.UTF-8',
  }).ended;
  expect(wrong.code).toBe(1);
  expect(wrong.output).toMatch(
    /ERREUR +PORT doit être un nombre[\s\S]*1\u00a0erreur à corriger\.\n$/,
  );
});
