/** What is erased is found nowhere: not in the facts, the history, private records, answers, files or an older backup. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { backupOfFolder } from '../../api/graph/backups/backing-up.ts';
import { restoredToFolder } from '../../api/graph/backups/restoring.ts';
import { replayed } from '../../api/graph/erasing/erasing.ts';
import { list, listed } from '../../api/graph/erasing/list.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openGraph } from '../../api/graph/open.ts';
import { erase } from '../../api/persons/erase.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { exerciseErasure, PERSON, PLANTED, planted, UNIQUE } from '../contract/erasing.ts';
import { seedsFor } from '../support/seeds.ts';

const vocabulary = readVocabulary();

const temporary = () => {
  const made = mkdtempSync(join(tmpdir(), 'lacis-erasure-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** Every file beneath, as it is and unpacked, with the text that compressed parts hold. */
function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return false;
    return textsOf(readFileSync(path)).some((one) => one.toLowerCase().includes(text));
  });
}

function textsOf(bytes: Buffer): string[] {
  const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = whole.toString('latin1');
  const packed = [...text.matchAll(/H4sI[A-Za-z0-9+/=]{20,}/g)].map(([part]) => {
    try {
      return gunzipSync(Buffer.from(part, 'base64')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...packed];
}

async function opened(data: string): Promise<Graph> {
  return openGraph({ LACIS_DATA: data });
}

test('a unique string in twelve places and more is found nowhere once it is erased', async () => {
  const data = temporary();
  const backups = temporary();
  let graph = await opened(data);
  const seeds = seedsFor(PLANTED);
  await seedFrom(seeds, graph, vocabulary);
  await planted(graph);
  const options = { release: 'test', hasAccounts: true, names: { nameFr: 'x', nameEn: 'x' } };
  await graph.close();
  await backupOfFolder(data, { ...options, to: join(backups, 'before.backup') });
  expect(filesHolding(data, UNIQUE).length).toBeGreaterThan(2);
  expect(filesHolding(backups, UNIQUE)).toEqual(['before.backup']);
  graph = await opened(data);

  await exerciseErasure(graph);
  // What is open, and what a restart leaves.
  expect(filesHolding(data, UNIQUE)).toEqual([]);
  await graph.close();
  expect(filesHolding(data, UNIQUE)).toEqual([]);

  // A load of files that still name the person brings nothing back.
  graph = await opened(data);
  await seedFrom(seeds, graph, vocabulary);
  await graph.close();
  expect(filesHolding(data, UNIQUE)).toEqual([]);

  // A backup takes the list to its folder: one from before the erasure is looked through when it is restored.
  await backupOfFolder(data, { ...options, to: join(backups, 'after.backup') });
  expect(filesHolding(backups, UNIQUE)).toEqual(['before.backup']);
  const brought = temporary();
  await restoredToFolder(join(backups, 'before.backup'), brought);
  const told: unknown[] = [];
  graph = await openGraph({ LACIS_DATA: brought }, (one) => told.push(one));
  expect(told).toContainEqual({ kind: 'erased', count: 1 });
  await graph.close();
  expect(filesHolding(brought, UNIQUE)).toEqual([]);
});

test('an erasure that was interrupted after any step is carried out at the next start', async () => {
  const data = temporary();
  let graph = await opened(data);
  await seedFrom(seedsFor(PLANTED), graph, vocabulary);
  await planted(graph);
  // Noted in the list, and then the power goes; or all but the files is done.
  for (const isTaken of [false, true]) {
    const copy = temporary();
    await graph.close();
    cpSync(data, copy, { recursive: true });
    let broken = await opened(copy);
    const failing = {
      ...broken,
      purge: () => Promise.reject(new Error('the power goes')),
      ...(isTaken ? {} : { write: () => Promise.reject(new Error('the power goes')) }),
    } as Graph;
    const asked = { person: PERSON, texts: [UNIQUE], author: 'ana', isDryRun: false };
    await expect(erase(failing, asked)).rejects.toThrow('the power goes');
    await broken.close();
    expect(filesHolding(copy, UNIQUE)).not.toEqual([]);
    broken = await opened(copy);
    expect(await replayed(broken, 'again')).toBe(0);
    await broken.close();
    expect(filesHolding(copy, UNIQUE)).toEqual([]);
    graph = await opened(data);
  }
  await graph.close();
});

test('the list is read whatever a crash has left of its last line', async () => {
  const path = join(temporary(), 'erasures.jsonl');
  const one = { id: 'a', at: '2026', ids: ['x'], texts: [] };
  await list(path, [one]);
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"id": "half`);
  await list(path, [{ ...one, id: 'b' }]);
  expect((await listed(path)).map(({ id }) => id)).toEqual(['a', 'b']);
});
