/** `npm run dev`: one address for page and API, which both follow the files. It runs on a copy of the program. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-dev-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of [
    'api',
    'web',
    'scripts',
    'package.json',
    'tsconfig.json',
    'seeds/vocabulary.json',
  ])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function develop(folder: string, env: Readonly<Record<string, string>> = {}) {
  const running = run([join(folder, 'scripts', 'develop.ts')], {
    PORT: '0',
    LACIS_DATA: join(folder, 'data'),
    LACIS_SEEDS: seedsFor(WORLD),
    ...env,
  });
  onTestFinished(() => void running.process.kill('SIGKILL'));
  return running;
}

const BROWSER = { headers: { accept: 'text/html' } };

async function until<T>(work: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await work();
    if (fits(value)) return value;
    await pause(100);
  }
}

describe('the development server', () => {
  test('serves page and API at one address, follows both, and ends with them', async () => {
    const folder = copy();
    const running = develop(folder);
    const ready = await running.says(
      /Lacis is ready: (http:\S+) \(\d+ entities, \d+ links\)\. The API restarts/,
    );
    const address = /http:\S+/.exec(ready)?.[0] ?? '';

    const answer = await fetch(`${address}/graphql?query={entity(id:"ana"){name}}`);
    expect(await answer.json()).toEqual({ data: { entity: { name: 'Ana' } } });
    for (const path of ['/', '/map', '/e/ana'])
      expect(await (await fetch(address + path, BROWSER)).text()).toContain('/@vite/client');
    expect(await (await fetch(`${address}/docs`, BROWSER)).text()).not.toContain('/@vite/client');
    expect((await fetch(`${address}/no-such.json`)).status).toBe(404);

    const module = async () => (await fetch(`${address}/store.ts`)).text();
    expect(await module()).not.toContain('a word of this test');
    const store = join(folder, 'web', 'store.ts');
    writeFileSync(
      store,
      `${readFileSync(store, 'utf8')}\nexport const told = 'a word of this test';\n`,
    );
    await until(module, (text) => text.includes('a word of this test'));

    const schema = join(folder, 'api', 'search', 'schema.graphql');
    const sdl = readFileSync(schema, 'utf8');
    writeFileSync(
      schema,
      `${sdl}\n"A type of this test."\ntype Oar { "Its length." length: Int }\n`,
    );
    await running.says(/The API restarted in \d+\.\d s\./);
    const types = await fetch(`${address}/graphql?query={__type(name:"Oar"){description}}`);
    expect(await types.json()).toEqual({
      data: { __type: { description: 'A type of this test.' } },
    });

    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });

  test('waits for a change where the API cannot start, then serves', async () => {
    const folder = copy();
    const seeds = seedsFor({ ...WORLD, 'le-journal/more.yaml': 'link: []\n' });
    const running = develop(folder, { LACIS_SEEDS: seeds, LANG: 'fr_CA.UTF-8' });
    await running.says(/le-journal\/more\.yaml:1 — link : champ inconnu/);
    await running.says(/L’API s’est arrêtée; elle redémarre dès qu’un fichier change/);
    writeFileSync(join(seeds, 'le-journal', 'more.yaml'), 'links: []\n');
    await running.says(/L’API a redémarré en \d+,\d s\./);
    running.process.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });

  test('says that its port is in use, and leaves no API behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const { code, errors } = await develop(copy(), { PORT: String(port) }).ended;
    expect(errors.trim()).toBe(
      `Port ${port} is in use: stop the other program, or set PORT to another number.`,
    );
    expect(code).toBe(1);
  });
});
