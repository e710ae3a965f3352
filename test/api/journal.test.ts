/** The journal by itself: its files, a full disk, a database that keeps itself, and its sentences. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Recovery } from '../../api/graph/journal/agreeing.ts';
import { besideJournal } from '../../api/graph/journal/beside.ts';
import { openJournal } from '../../api/graph/journal/journal.ts';
import { scanned } from '../../api/graph/journal/scanning.ts';
import { refusalOf } from '../../api/http/failing.ts';
import { sentenceOf } from '../../api/starting/opening.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { wordsIn } from '../../api/words/words.ts';
import {
  ASIDE,
  during,
  edit,
  expectWhole,
  folder,
  journalIn,
  made,
  opening,
  removeStore,
  type Told,
  wholeOf,
} from '../support/journaled.ts';
import { run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { revisionOf } from '../support/whole.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();

describe('on a disk of its own, where root may mount one', () => {
  test('that is full, a change is refused whole, and goes through when there is room', async (context) => {
    const { data, whole } = await made();
    const kept = join(folder(), 'journal');
    cpSync(journalIn(data), kept, { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', journalIn(data)]);
    if (mounted.status !== 0) return context.skip('no disk may be mounted here');
    onTestFinished(() => void spawnSync('umount', ['-l', journalIn(data)]));
    cpSync(kept, journalIn(data), { recursive: true });
    const { graph } = await opening(data);
    const other = join(journalIn(data), 'other');
    const fill = () => {
      for (let free = true; free; ) {
        try {
          writeFileSync(other, Buffer.alloc(4096), { flag: 'a' });
        } catch {
          free = false;
        }
      }
    };
    fill();
    // The file's last block has room for some edits.
    let refused: unknown;
    for (let year = 1900; refused === undefined && year < 1950; year += 1)
      refused = await edit(graph, String(year)).then(
        () => undefined,
        (error) => error,
      );
    expect(refused).toMatchObject({ name: 'GraphFailure', kind: 'full' });
    const { revision } = await wholeOf(graph);
    expect(await scanned(journalIn(data))).toMatchObject({
      isDamaged: false,
      isTorn: false,
      tail: { number: revision },
    });
    rmSync(other);
    expect((await edit(graph, '1999')).revision).toBe(revision + 1);
    const after = await wholeOf(graph);
    await graph.close();
    expect(after.revision).toBeGreaterThan(whole.revision);
    await expectWhole(data, after, []);
    expect(refusalOf(refused, 'id', () => {}).sentences.EN).toMatch(
      /disk .* is full, and nothing was changed/,
    );
  });
});

describe('beside a database that keeps itself', () => {
  const beside = async (graph: Graph, data: string) => {
    const told: Told = [];
    const kept = { ...graph, close: async () => {} };
    return { graph: await besideJournal(kept, data, (one) => told.push(one)), told };
  };

  test('the journal takes in the changes of other servers, and fills an empty database', async () => {
    const [data, database] = [folder(), await openEmbedded()];
    const first = await beside(database, data);
    await seedFrom(seedsFor(WORLD), first.graph, vocabulary);
    await edit(first.graph, '2011');
    // Another server, without a journal.
    await edit(database, '2012', 'theirs');
    await edit(database, '2013');
    await edit(first.graph, '2014');
    await edit(database, '2015');
    const whole = await wholeOf(database);
    await expect(besideJournal({ ...database, close: async () => {} }, data)).rejects.toMatchObject(
      {
        kind: 'locked',
      },
    );
    await first.graph.close();
    const again = await beside(database, data);
    expect(again.told).toEqual([{ kind: 'caught-up', from: 6, to: 6 }]);
    await again.graph.close();
    const empty = await openEmbedded();
    const filled = await beside(empty, data);
    expect(filled.told).toEqual([{ kind: 'forward', from: 1, to: 6 }]);
    expect(await wholeOf(empty)).toEqual(whole);
    await filled.graph.close();
    await empty.close();
    await database.close();
  });

  test('another database than that of the journal is never replaced', async () => {
    const data = folder();
    const databases = [await openEmbedded(), await openEmbedded()] as const;
    for (const [at, database] of databases.entries()) {
      await seedFrom(seedsFor(WORLD), database, vocabulary);
      if (at === 0) await edit(database, '2011');
    }
    await (await beside(databases[0], data)).graph.close();
    const whole = await wholeOf(databases[1]);
    const { graph, told } = await beside(databases[1], data);
    expect(told).toEqual([{ kind: 'begun', at: 1, aside: ASIDE }]);
    expect(await wholeOf(graph)).toEqual(whole);
    await graph.close();
    for (const database of databases) await database.close();
  });
});

describe('a journal by itself', () => {
  const head = (number: number) => ({
    ...{ number, at: '2026-11-30T00:00:00.000Z', kind: 'edit', author: 'ana', message: '' },
    ...{ count: 0, key: null, pages: 0, mark: null },
  });
  const START = { path: null, offset: 0, digest: '', number: 0, changes: 0 };

  test('begins a new file after a thousand changes', async () => {
    const made = folder();
    const journal = await openJournal(made, START);
    for (let number = 1; number <= 1_001; number += 1)
      await (await journal.begin(number)).close(head(number));
    await journal.close();
    expect(readdirSync(made).sort()).toEqual([
      'changes-0000000001.jsonl',
      'changes-0000001001.jsonl',
    ]);
    const { changes, isDamaged, lost } = await scanned(made);
    expect([changes.length, isDamaged, lost]).toEqual([1_001, false, []]);
    rmSync(join(made, 'changes-0000000001.jsonl'));
    expect((await scanned(made)).lost).toHaveLength(1_000);
  });

  test('gives a number to the last that asks for it, and writes for no one else', async () => {
    const made = folder();
    const journal = await openJournal(made, START);
    const first = await journal.begin(1);
    await first.close(head(1));
    const second = await journal.begin(1);
    await first.undo();
    await expect(first.close(head(1))).rejects.toThrow('a later entry');
    await second.close({ ...head(1), author: 'bo' });
    await second.undo();
    expect(journal.number()).toBe(0);
    await (await journal.begin(1)).close({ ...head(1), author: 'cy' });
    await journal.close();
    const { changes, isDamaged } = await scanned(made);
    expect(changes.map(({ head: { author } }) => author)).toEqual(['cy']);
    expect(isDamaged).toBe(false);
  });
});

test('what was done is one sentence in each language', () => {
  const all: Recovery[] = [
    { kind: 'forward', from: 7, to: 7 },
    { kind: 'forward', from: 7, to: 1_009 },
    { kind: 'rebuilt', why: 'gone', to: 7, aside: null },
    { kind: 'rebuilt', why: 'damaged', to: 7, aside: 'data/set-aside/x' },
    { kind: 'rebuilt', why: 'another', to: 7, aside: 'data/set-aside/x' },
    { kind: 'cut' },
    { kind: 'caught-up', from: 7, to: 8 },
    { kind: 'begun', at: 7, aside: null },
    { kind: 'begun', at: 7, aside: 'data/set-aside/x' },
    { kind: 'lost', changes: [], things: 1 },
    { kind: 'lost', changes: [3], things: 0 },
    { kind: 'lost', changes: [3, 5], things: 12 },
  ];
  const sentences = (['en', 'fr'] as const).flatMap((language) =>
    all.map((one) => sentenceOf(one, wordsIn(language))),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^\n.]*(\.[^\n. ]+)*\.$/);
});

test('the server says so on the terminal, and serves what was lost', async () => {
  const { data } = await made();
  removeStore(data);
  const server = run(['api/server.ts'], {
    PORT: '0',
    LACIS_DATA: data,
    LACIS_SEEDS: seedsFor(WORLD),
    LANG: 'fr_CA.UTF-8',
  });
  await server.says(/Lacis est prêt/);
  server.process.kill('SIGTERM');
  const { output, errors } = await server.ended;
  expect(errors).toBe('');
  expect(output).toMatch(/^La base de données avait disparu.*jusqu’à la modification 6\.$/m);
  await during(data, async (graph) => expect(await revisionOf(graph)).toBe(6));
});
