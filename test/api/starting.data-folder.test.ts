/** A data folder says which Lacis wrote it: a newer one is refused, an older one is copied and brought up to date. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { counted } from '../../api/about.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { type Migration, openDataFolder } from '../../api/starting/data-folder.ts';
import { opened } from '../../api/starting/opening.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { Trouble } from '../../api/starting/trouble.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-folder-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'data');
}

const markIn = (data: string) => JSON.parse(readFileSync(join(data, 'lacis-data.json'), 'utf8'));
const openIn = (data: string) => () => openEmbedded(data);

test('a new folder is marked, and opens again', async () => {
  const data = folder();
  await (await opened({ LACIS_DATA: data })).close();
  expect(markIn(data)).toEqual({ format: 1, lacis: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  await (await opened({ LACIS_DATA: data })).close();
});

test('a folder of before there were marks opens, and is marked', async () => {
  const data = folder();
  await (await openEmbedded(data)).close();
  await (await opened({ LACIS_DATA: data })).close();
  expect(markIn(data).format).toBe(1);
});

test('an older program refuses a newer folder in one sentence, and leaves it as it is', async () => {
  const data = folder();
  await (await opened({ LACIS_DATA: data })).close();
  const newer = { format: 7, lacis: '3.0.0' };
  writeFileSync(join(data, 'lacis-data.json'), JSON.stringify(newer));
  const error = await opened({ LACIS_DATA: data }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Trouble);
  expect((error as Trouble).message).toMatch(
    /^The data folder “.+” was written by Lacis 3\.0\.0 \(format 7\), and this Lacis reads formats up to 1: install that version/,
  );
  expect((error as Trouble).fr).toMatch(
    /^Le dossier de données «\u202f.+\u202f» vient de Lacis 3\.0\.0/,
  );
  expect(markIn(data)).toEqual(newer);
});

test.each(['', 'lacis', '{}', '{"format":"1","lacis":"1"}', '{"format":0,"lacis":"1"}', 'null'])(
  'a mark that is « %s » is told, and nothing is opened',
  async (text) => {
    const data = folder();
    await (await opened({ LACIS_DATA: data })).close();
    writeFileSync(join(data, 'lacis-data.json'), text);
    await expect(opened({ LACIS_DATA: data })).rejects.toThrow(/^The file lacis-data\.json/);
  },
);

test('an upgrade migrates after a copy, which still opens as it was', async () => {
  const data = folder();
  const first = await openDataFolder(data, { open: openIn(data), lacis: '1.0.0' });
  await seedFrom(seedsFor(WORLD), first, readVocabulary());
  const before = await counted(first);
  await first.close();
  const steps: string[] = [];
  const told: string[] = [];
  const migrations: Migration[] = [
    async (graph) => {
      steps.push(`two: ${(await counted(graph)).entities}`);
    },
    async () => {
      steps.push('three');
    },
  ];
  const parts = { open: openIn(data), migrations, tell: (one: Error) => told.push(one.message) };
  const graph = await openDataFolder(data, { ...parts, lacis: '2.0.0' });
  await graph.close();
  expect(steps).toEqual([`two: ${before.entities}`, 'three']);
  expect(told).toEqual([
    expect.stringMatching(/is of an older Lacis: it is copied to “.+format-1”/),
  ]);
  expect(markIn(data)).toEqual({ format: 3, lacis: '2.0.0' });
  const copy = join(data, 'copies', 'format-1');
  const old = await openDataFolder(copy, { open: openIn(copy), lacis: '1.0.0' });
  expect(await counted(old)).toEqual(before);
  await old.close();
  await (await openDataFolder(data, { ...parts, lacis: '2.0.0' })).close();
  expect(steps).toHaveLength(2);
});

test('a migration that fails leaves the mark of the old format, and the folder can be opened again', async () => {
  const data = folder();
  await (await openDataFolder(data, { open: openIn(data), lacis: '1.0.0' })).close();
  const fail: Migration = () => Promise.reject(new Error('no room'));
  await expect(
    openDataFolder(data, { open: openIn(data), migrations: [fail], lacis: '2.0.0' }),
  ).rejects.toThrow('no room');
  expect(markIn(data)).toEqual({ format: 1, lacis: '1.0.0' });
  expect(existsSync(join(data, 'copies', 'format-1', 'lacis.grafeo'))).toBe(true);
  await (await openDataFolder(data, { open: openIn(data), lacis: '1.0.0' })).close();
});
