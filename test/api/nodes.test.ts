/**
 * The server starts, loads, answers and ends on each version of Node whose program is named in `LACIS_NODES` (paths,
 * separated as in PATH), or else on the one that runs the tests. CONTRIBUTING.md says where to get others.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBy } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

const named = (process.env['LACIS_NODES'] ?? '').split(delimiter).filter((path) => path !== '');
const versions = (named.length > 0 ? named : [process.execPath]).map((node) => [
  spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  node,
]);

test.each(versions)(
  'Node %s starts the server, which loads, answers and ends',
  { timeout: 120_000 },
  async (_, node = '') => {
    const folder = mkdtempSync(join(tmpdir(), 'lacis-node-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const LACIS_DATA = join(folder, 'data');
    const settings = { PORT: '0', LACIS_DATA, LACIS_SEEDS: seedsFor(WORLD) };
    const server = runBy(node, ['api/server.ts'], settings);
    onTestFinished(() => void server.process.kill('SIGKILL'));
    const port = /localhost:(\d+)/.exec(await server.says(/is ready: \S+/))?.[1];
    const address = `http://127.0.0.1:${port}`;
    const query = encodeURIComponent(
      '{ entity(id: "ana") { name links(first: 5) { totalCount } } search(text: "rivière") { entity { id } } }',
    );
    const answer = await (await fetch(`${address}/graphql?query=${query}`)).json();
    expect(answer).toMatchObject({
      data: { entity: { name: 'Ana' }, search: [{ entity: { id: 'riviere' } }] },
    });
    for (const path of ['/e/ana', '/entities.csv', '/brief.pdf?e=ana', '/map.json', '/health'])
      expect([path, (await fetch(address + path)).status]).toEqual([path, 200]);
    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, errors: '' });

    const checked = runBy(node, ['scripts/lacis.ts', 'check'], settings);
    expect(await checked.ended).toMatchObject({ code: 0, errors: '' });
  },
);
