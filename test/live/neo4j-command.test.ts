/** `lacis neo4j`: a real Neo4j from one command, which leaves no process behind. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { freePort } from '../../scripts/neo4j/ports.ts';
import { liveNeo4j, mayStartNeo4j } from '../support/neo4j.ts';
import { run } from '../support/programs.ts';

const LONG = { timeout: 300_000 };

describe.skipIf(liveNeo4j() === null || !mayStartNeo4j())('lacis neo4j', () => {
  async function command(...words: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'lacis-neo4j-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const port = String(await freePort());
    const asked = ['neo4j', '--folder', folder, '--bolt-port', port, ...words];
    return { folder, port, running: run(['scripts/lacis.ts', ...asked]) };
  }

  const isFree = async (port: string) => (await freePort(Number(port))) !== undefined;

  test('says when it is ready and what to export; Ctrl-C stops it', LONG, async () => {
    const { folder, port, running } = await command('--password', 'eau-et-lacis');
    const line = await running.says(/export NEO4J_URI=.*/);
    expect(line).toBe(
      `export NEO4J_URI=bolt://localhost:${port} NEO4J_USERNAME=neo4j NEO4J_PASSWORD=eau-et-lacis`,
    );
    const settings = {
      uri: `bolt://localhost:${port}`,
      username: 'neo4j',
      password: 'eau-et-lacis',
      database: 'neo4j',
    };
    await (await openNeo4j(settings)).close();
    expect(readFileSync(join(folder, 'logs', 'neo4j.log'), 'utf8')).not.toMatch(
      /HTTP enabled|Remote interface/,
    );

    const again = await run(['scripts/lacis.ts', 'neo4j', '--folder', folder, '--bolt-port', port])
      .ended;
    expect(again).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^Port \d+ is in use: .*--bolt-port\.\n$/),
    });
    const free = String(await freePort());
    const same = await run(['scripts/lacis.ts', 'neo4j', '--folder', folder, '--bolt-port', free])
      .ended;
    expect(same).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^The folder .+ is in use by another Neo4j: .*\n$/),
    });

    running.process.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 0, errors: '' });
    expect(await isFree(port)).toBe(true);
  });

  test('killed by kill -9, takes its Neo4j with it', LONG, async () => {
    const { port, running } = await command();
    await running.says(/is ready/);
    running.process.kill('SIGKILL');
    await expect.poll(() => isFree(port), { timeout: 60_000, interval: 500 }).toBe(true);
  });

  test('stopped while it starts, leaves nothing', LONG, async () => {
    const { folder, port, running } = await command();
    await expect
      .poll(() => logged(folder), { timeout: 120_000, interval: 200 })
      .toMatch(/Starting/);
    running.process.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(await isFree(port)).toBe(true);
  });
});

function logged(folder: string): string {
  try {
    return readFileSync(join(folder, 'logs', 'neo4j.log'), 'utf8');
  } catch {
    return '';
  }
}
