/** Backups of a data folder: taken while a server writes, whole or refused, restored only where nothing is. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { counted } from '../../api/about.ts';
import { backupOfFolder } from '../../api/graph/backups/backing-up.ts';
import { checked, isEmpty, restoredToFolder } from '../../api/graph/backups/restoring.ts';
import { during, edit, expectWhole, folder, made, wholeOf } from '../support/journaled.ts';
import { run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { digestOf } from '../support/whole.ts';
import { WORLD } from '../support/world.ts';

const NAMES = { nameFr: 'Un petit monde', nameEn: 'A small world' };
const take = (data: string, to: string) =>
  backupOfFolder(data, { to, release: '0.1.0', hasAccounts: true, names: NAMES });

test('everything comes back: rows, revisions, history, request keys, the mark of the load', async () => {
  const { data, whole } = await made();
  const { path, revision } = await take(data, join(folder(), 'all.backup'));
  expect(revision).toBe(6);
  const again = join(folder(), 'new');
  await restoredToFolder(path, again);
  const rebuilt = { kind: 'rebuilt', why: 'gone', to: 6, aside: null };
  await expectWhole(again, whole, [rebuilt]);
});

test('it is taken while others write, and holds a revision that was there', async () => {
  const { data } = await made();
  const to = join(folder(), 'all.backup');
  const digests = new Map<number, string>();
  await during(data, async (graph) => {
    let isDone = false;
    const writing = (async () => {
      for (let year = 1900; !isDone; year += 1) {
        await edit(graph, String(year));
        const { revision } = await wholeOf(graph);
        digests.set(revision, await digestOf(graph, revision));
      }
    })();
    for (let times = 0; times < 3; times += 1) {
      await take(data, to);
      const { changes } = await checked(to, counted);
      expect(changes).toBeGreaterThanOrEqual(6);
    }
    isDone = true;
    await writing;
  });
  const again = folder();
  await restoredToFolder(to, again);
  await during(again, async (graph) => {
    const { revision, digest } = await wholeOf(graph);
    expect(revision).toBeGreaterThanOrEqual(6);
    if (digests.has(revision)) expect(digest).toBe(digests.get(revision));
  });
}, 30_000);

test('what was cut or changed anywhere is noticed, and nothing is written', async () => {
  const { data } = await made();
  const to = join(folder(), 'all.backup');
  await take(data, to);
  const plain = gunzipSync(readFileSync(to));
  const cut = (at: number) => gzipSync(plain.subarray(0, at));
  const changed = (at: number) => {
    const bytes = Buffer.from(plain);
    bytes[at] = bytes[at] === 97 ? 98 : 97;
    return gzipSync(bytes);
  };
  const places = Array.from({ length: 12 }, (_, at) => Math.floor((plain.length * (at + 1)) / 13));
  const files = [
    ...places.flatMap((at) => [cut(at), changed(at)]),
    readFileSync(to).subarray(0, 2_000),
    Buffer.from('not a backup'),
    gzipSync('{"lacis":"backup","format":99}\n'),
    gzipSync('x'.repeat(100)),
    Buffer.alloc(0),
  ];
  for (const bytes of files) {
    writeFileSync(to, bytes);
    const target = folder();
    await expect(checked(to, counted)).rejects.toThrow();
    await expect(restoredToFolder(to, target)).rejects.toThrow();
    expect(readdirSync(target)).toEqual([]);
  }
});

test('a file in it leads nowhere else', async () => {
  const { data } = await made();
  const to = join(folder(), 'all.backup');
  await take(data, to);
  const text = gunzipSync(readFileSync(to)).toString();
  writeFileSync(to, gzipSync(text.replace('journal/changes-', '../../changes-')));
  await expect(restoredToFolder(to, folder())).rejects.toThrow('damaged');
});

test('the commands say what they did, and what they refuse', async () => {
  const [data, seeds] = [folder(), seedsFor(WORLD)];
  const env = { LACIS_DATA: data, LACIS_SEEDS: seeds };
  await run(['scripts/lacis.ts', 'seed'], env).ended;
  const to = join(folder(), 'all.backup');
  const taken = await run(['scripts/lacis.ts', 'backup', '--to', to], env).ended;
  expect(taken.output).toMatch(/Backup of revision 1: .*all\.backup\nSHA-256 [0-9a-f]{64}/);
  const held = await run(['scripts/lacis.ts', 'restore', '--check', to], env).ended;
  expect(held.output).toMatch(/The backup is whole: “A small world”, revision 1, .*14 entities/);
  const refused = await run(['scripts/lacis.ts', 'restore', to], env).ended;
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.errors).toContain('holds data already');
  const fresh = { ...env, LACIS_DATA: join(folder(), 'fresh') };
  const restored = await run(['scripts/lacis.ts', 'restore', to], fresh).ended;
  expect(restored.output).toContain('Restored: 14 entities and 17 links.');
  expect(await isEmpty(fresh.LACIS_DATA)).toBe(false);
  expect(existsSync(join(fresh.LACIS_DATA, 'lacis.grafeo'))).toBe(true);
}, 60_000);
