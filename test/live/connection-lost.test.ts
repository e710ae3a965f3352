/** The program goes on while its database is away, says so, and recovers by itself; a load that was cut off left nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start.ts';
import { liveNeo4j, mayStartNeo4j, settingsOf } from '../support/neo4j.ts';
import { writeSeeds } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { held } from '../support/state.ts';
import { WORLD } from '../support/world.ts';

/** In milliseconds: an answer that does not come by then never comes. */
const NEVER = 60_000;
const LONG = { timeout: 300_000 };
const QUERY = '{ entity(id: "coop-du-lac") { name(language: FR) } }';
const MORE = `
entities:
  - { id: un-ruisseau, kind: Place, name: { both: Ruisseau }, placeKind: neighbourhood, cite: { source: le-journal, at: fin } }
`;

const vocabulary = readVocabulary();

describe.skipIf(liveNeo4j() === null || !mayStartNeo4j())('a database that goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-lost-'));
  const seeds = writeSeeds(WORLD);
  const more = writeSeeds({ ...WORLD, 'x/source.yaml': '[]\n', 'x/y.yaml': MORE });
  let server: RunningNeo4j;
  let graph: Graph;
  let address: string;

  beforeAll(async () => {
    server = await startNeo4j({ folder, port: 0 });
    graph = await openNeo4j(settingsOf(server));
    await seedFrom(seeds, graph, vocabulary);
    address = await serving(graph);
  });
  afterAll(async () => {
    await graph.close();
    await server.stop();
    for (const one of [folder, seeds, more]) rmSync(one, { recursive: true, force: true });
  });

  async function ask(language = 'en') {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query: QUERY }),
      signal: AbortSignal.timeout(NEVER),
    });
    return (await response.json()) as {
      data: { entity: { name: string } | null } | null;
      errors?: { message: string; extensions: { code: string } }[];
    };
  }

  const statusOf = async (path: string) =>
    (await fetch(`${address}${path}`, { signal: AbortSignal.timeout(NEVER) })).status;
  const readiness = () => statusOf('/ready');

  async function isWell(): Promise<void> {
    expect((await ask()).data?.entity?.name).toBe('Coopérative du Lac');
    expect(await readiness()).toBe(200);
  }

  /** A server that has just started takes its time over the first question. */
  async function isWellAgain(): Promise<void> {
    await expect.poll(readiness, { timeout: 90_000 }).toBe(200);
    await isWell();
  }

  async function isAway(): Promise<void> {
    expect(await readiness()).toBe(503);
    // The process is alive, and says so without its database.
    expect(await statusOf('/health')).toBe(200);
    for (const path of ['/support.json', '/links.csv', '/brief.pdf?e=coop-du-lac', '/map.json'])
      expect([path, await statusOf(path)]).toEqual([path, 503]);
    const { errors } = await ask();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(errors?.[0]?.message).toMatch(/^The database does not answer/);
    expect((await ask('fr')).errors?.[0]?.message).toMatch(/^La base de données ne répond pas/);
  }

  async function isAwayAndComesBack(): Promise<void> {
    await isAway();
    await isAway();
    server = await startNeo4j({ folder, port: server.port });
    await isWellAgain();
  }

  test('by stop: one clear error, /ready 503, and back by itself', LONG, async () => {
    await isWell();
    await server.stop();
    await isAwayAndComesBack();
  });

  test('by kill, during a load: the same, and the graph is as it was', LONG, async () => {
    await isWell();
    const before = await held(graph);
    const load = seedFrom(more, graph, vocabulary, {
      progress: () => process.kill(server.pid, 'SIGKILL'),
    });
    await expect(load).rejects.toMatchObject({ name: 'GraphFailure', kind: 'unavailable' });
    await server.kill();
    await isAwayAndComesBack();
    expect(await held(graph)).toEqual(before);
    expect(await seedFrom(more, graph, vocabulary)).toMatchObject({ added: 2, removed: 0 });
  });

  test('by freezing: an answer all the same, and back by itself', LONG, async () => {
    await isWell();
    process.kill(server.pid, 'SIGSTOP');
    try {
      expect(await statusOf('/support.json')).toBe(503);
      await isAway();
    } finally {
      process.kill(server.pid, 'SIGCONT');
    }
    await isWellAgain();
  });
});
