/** The program goes on while its database is away, says so, and recovers by itself. */
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
import { WORLD } from '../support/world.ts';

/** In milliseconds: how soon a person is told, with some room for a busy machine. */
const SOON = 8_000;
const QUERY = '{ entity(id: "coop-du-lac") { name(language: FR) } }';

describe.skipIf(liveNeo4j() === null || !mayStartNeo4j())('a database that goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-lost-'));
  const seeds = writeSeeds(WORLD);
  let server: RunningNeo4j;
  let graph: Graph;
  let address: string;

  beforeAll(async () => {
    server = await startNeo4j({ folder, port: 0 });
    graph = await openNeo4j(settingsOf(server));
    await seedFrom(seeds, graph, readVocabulary());
    address = await serving(graph);
  });
  afterAll(async () => {
    await graph.close();
    await server.stop();
    for (const one of [folder, seeds]) rmSync(one, { recursive: true, force: true });
  });

  async function ask(language = 'en') {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query: QUERY }),
    });
    return (await response.json()) as {
      data: { entity: { name: string } | null } | null;
      errors?: { message: string; extensions: { code: string } }[];
    };
  }

  async function statusOf(path: string): Promise<{ status: number; took: number }> {
    const start = Date.now();
    const { status } = await fetch(`${address}${path}`);
    return { status, took: Date.now() - start };
  }

  async function isWell(): Promise<void> {
    expect((await ask()).data?.entity?.name).toBe('Coopérative du Lac');
    expect((await statusOf('/ready')).status).toBe(200);
  }

  /** A server that has just started takes its time over the first question. */
  async function isWellAgain(): Promise<void> {
    await expect.poll(async () => (await statusOf('/ready')).status, { timeout: 90_000 }).toBe(200);
    await isWell();
  }

  async function isAway(): Promise<void> {
    const { status, took } = await statusOf('/ready');
    expect(status).toBe(503);
    expect(took).toBeLessThan(SOON);
    // The process is alive, and says so without its database.
    expect((await statusOf('/health')).status).toBe(200);
    for (const path of ['/support.json', '/links.csv', '/brief.pdf?e=coop-du-lac', '/map.json'])
      expect([path, (await statusOf(path)).status]).toEqual([path, 503]);
    const start = Date.now();
    const { errors } = await ask();
    expect(Date.now() - start).toBeLessThan(SOON);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(errors?.[0]?.message).toMatch(/^The database does not answer/);
    expect((await ask('fr')).errors?.[0]?.message).toMatch(/^La base de données ne répond pas/);
  }

  test.each(['stop', 'kill'] as const)(
    'by %s: one clear error, /ready 503, and back by itself',
    async (how) => {
      await isWell();
      await server[how]();
      await isAway();
      await isAway();
      server = await startNeo4j({ folder, port: server.port });
      await isWellAgain();
    },
  );

  test('by freezing: an answer in five seconds, then at once, and back by itself', async () => {
    await isWell();
    process.kill(server.pid, 'SIGSTOP');
    try {
      const { status, took } = await statusOf('/support.json');
      expect(status).toBe(503);
      expect(took).toBeLessThan(SOON);
      const again = await statusOf('/links.csv');
      expect(again.status).toBe(503);
      // The circuit is open: nothing waits for the database any more.
      expect(again.took).toBeLessThan(took / 2);
      await isAway();
    } finally {
      process.kill(server.pid, 'SIGCONT');
    }
    await isWellAgain();
  });
});
