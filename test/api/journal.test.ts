/** The journal: what happens to the database or to the journal itself, nothing that was acknowledged is lost. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { byKey } from '../../api/changes/history.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Recovery } from '../../api/graph/journal/agreeing.ts';
import { besideJournal } from '../../api/graph/journal/beside.ts';
import { filesIn } from '../../api/graph/journal/files.ts';
import { openJournal } from '../../api/graph/journal/journal.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { scanned } from '../../api/graph/journal/scanning.ts';
import { refusalOf } from '../../api/http/failing.ts';
import { seeded } from '../../api/random.ts';
import { sentenceOf } from '../../api/starting/opening.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { wordsIn } from '../../api/words/words.ts';
import { flip } from '../contract/killing-edits.ts';
import { runs } from '../support/runs.ts';
import { seedsFor } from '../support/seeds.ts';
import { allThings } from '../support/things.ts';
import { digestOf, markOf, revisionOf } from '../support/whole.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-journal', at: 'page 9' };

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-journal-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const journalIn = (data: string) => join(data, 'journal');
const storeIn = (data: string) => join(data, 'lacis.grafeo');

async function lastFile(data: string): Promise<string> {
  return (await filesIn(journalIn(data))).at(-1)?.path ?? '';
}

type Told = Recovery[];
const opening = async (data: string, growth = { changes: 1e6, bytes: 1e9 }) => {
  const told: Told = [];
  const graph = await openJournaled(data, { tell: (one) => told.push(one), growth });
  return { graph, told };
};

/** Opens, looks, and closes. */
async function during<T>(data: string, work: (graph: Graph, told: Told) => Promise<T>): Promise<T> {
  const { graph, told } = await opening(data);
  try {
    return await work(graph, told);
  } finally {
    await graph.close();
  }
}

const edit = (graph: Graph, since: string, key: string | null = null) =>
  applyEdit(
    graph,
    {
      entities: [{ id: 'coop-du-lac', since, cite: CITE }],
      links: [],
      message: 'read again',
      author: 'ana',
      expected: null,
      key,
    },
    vocabulary,
  );

interface Whole {
  readonly revision: number;
  readonly digest: string;
  readonly mark: unknown;
}

const wholeOf = async (graph: Graph): Promise<Whole> => {
  const revision = await revisionOf(graph);
  return { revision, digest: await digestOf(graph, revision), mark: await markOf(graph) };
};

/** A data folder with a load (change 1), three edits (2 to 4), a retirement (5) and a revert (6), closed. */
async function made(): Promise<{ data: string; whole: Whole }> {
  const data = folder();
  const whole = await during(data, async (graph) => {
    await seedFrom(seedsFor(WORLD), graph, vocabulary);
    for (const since of ['2011', '2012', '2013']) await edit(graph, since, `key-${since}`);
    await retire(graph, {
      id: 'source-vive',
      author: 'ana',
      reason: 'it has closed',
      source: 'le-journal',
      locator: 'p. 1',
      key: 'gone',
    });
    await revert(graph, { change: 4, author: 'ana', message: 'a mistake', key: null });
    return wholeOf(graph);
  });
  expect(whole.revision).toBe(6);
  return { data, whole };
}

const removeStore = (data: string) => rmSync(storeIn(data));

/** It opens with this and no other word, holds all, and has nothing more to say the next time. */
async function expectWhole(data: string, whole: Whole, told: readonly object[]): Promise<void> {
  await during(data, async (graph, said) => {
    expect(said).toEqual(told);
    expect(await wholeOf(graph)).toEqual(whole);
  });
  await during(data, async (graph, said) => {
    expect(said).toEqual([]);
    expect(await wholeOf(graph)).toEqual(whole);
  });
}

const ASIDE = expect.stringMatching(/set-aside/);

describe('the database', () => {
  test('is gone: it is rebuilt, with its history, its keys, its revisions and its layout', async () => {
    const { data, whole } = await made();
    removeStore(data);
    writeFileSync(join(data, 'map-layout.cache'), 'where all lies');
    await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'gone', to: 6, aside: null }]);
    expect(readFileSync(join(data, 'map-layout.cache'), 'utf8')).toBe('where all lies');
    await during(data, async (graph) => {
      expect(await graph.read(byKey, { key: 'key-2012' })).toEqual([{ number: 3 }]);
      await expect(edit(graph, '1999', 'key-2012')).rejects.toMatchObject({ kind: 'conflict' });
      expect((await edit(graph, '1999')).revision).toBe(7);
    });
  });

  test.each([0, 100, 9000])('is cut after %i bytes: it is set aside and rebuilt', async (bytes) => {
    const { data, whole } = await made();
    truncateSync(storeIn(data), bytes);
    await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'damaged', to: 6, aside: ASIDE }]);
    const [stamp = ''] = readdirSync(join(data, 'set-aside'));
    expect(statSync(join(data, 'set-aside', stamp, 'lacis.grafeo')).size).toBe(bytes);
  });

  test('is one change behind: the journal gives it back', async () => {
    const { data } = await made();
    const before = join(folder(), 'before');
    cpSync(storeIn(data), before);
    const whole = await during(data, async (graph) => {
      await edit(graph, '1998');
      return wholeOf(graph);
    });
    cpSync(before, storeIn(data));
    await expectWhole(data, whole, [{ kind: 'forward', from: 7, to: 7 }]);
  });

  test('is that of somebody else: it is set aside, and that of the journal comes back', async () => {
    const { data, whole } = await made();
    const other = await made();
    await during(data, async (graph) => void (await edit(graph, '1998')));
    cpSync(storeIn(other.data), storeIn(data));
    await during(data, async (graph, told) => {
      expect(told).toEqual([{ kind: 'rebuilt', why: 'another', to: 7, aside: ASIDE }]);
      expect(await digestOf(graph, 6)).toBe(whole.digest);
    });
  });

  test('has any of its bytes changed: it opens whole', async () => {
    const { data, whole } = await made();
    // While it is open, the last changes are in its log: both kinds of file are tried.
    const { graph } = await opening(data);
    await edit(graph, '1997');
    const now = await wholeOf(graph);
    const whileOpen = join(folder(), 'open');
    cpSync(data, whileOpen, { recursive: true });
    await graph.close();
    const random = seeded(20261130);
    for (let time = 0; time < runs(10); time += 1) {
      for (const from of [data, whileOpen]) {
        const copy = join(folder(), 'copy');
        cpSync(from, copy, { recursive: true });
        const where = flip(copy, random);
        await during(copy, async (opened, told) => {
          expect(await wholeOf(opened), where).toEqual(now);
          expect(told.length, where).toBeLessThanOrEqual(1);
        });
        rmSync(copy, { recursive: true });
      }
    }
    expect(now.revision).toBe(whole.revision + 1);
  });

  test('is damaged, and there is no journal: it stays as it is, and the program says so', async () => {
    const { data } = await made();
    rmSync(journalIn(data), { recursive: true });
    truncateSync(storeIn(data), 9000);
    await expect(openJournaled(data)).rejects.toMatchObject({ kind: 'damaged' });
    expect(statSync(storeIn(data)).size).toBe(9000);
  });

  test('is in use: the journal is not touched', async () => {
    const { data } = await made();
    const { graph } = await opening(data);
    appendFileSync(await lastFile(data), 'half a li');
    await expect(openJournaled(data)).rejects.toMatchObject({ kind: 'locked' });
    expect(readFileSync(await lastFile(data), 'utf8')).toMatch(/half a li$/);
    await graph.close();
  });
});

describe('the journal', () => {
  test('ends within a line: the rest of it is cut off, and it goes on', async () => {
    const { data, whole } = await made();
    appendFileSync(await lastFile(data), 'half a li');
    await expectWhole(data, whole, [{ kind: 'cut' }]);
    await during(data, async (graph) => void (await edit(graph, '1998')));
    expect(await scanned(journalIn(data))).toMatchObject({ isDamaged: false, isTorn: false });
  });

  test('ends within a change: the change does not count', async () => {
    const { data, whole } = await made();
    const file = await lastFile(data);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(
      file,
      lines
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join(''),
    );
    removeStore(data);
    await during(data, async (graph, told) => {
      expect(told).toEqual([{ kind: 'rebuilt', why: 'gone', to: 5, aside: null }]);
      expect(await revisionOf(graph)).toBe(whole.revision - 1);
    });
  });

  /** Changes one character in the line that closes a change, or in its page. */
  async function damage(data: string, change: number, what: 'page' | 'change'): Promise<void> {
    const file = await lastFile(data);
    const sign = what === 'change' ? `"change":{"number":${change},` : `"page":{"id":"${change}/0"`;
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(sign);
    writeFileSync(file, text.replace(sign, sign.replace(/"(\w)/, '"$1x')));
  }

  test.each([
    [3, 'page'],
    [3, 'change'],
    [6, 'change'],
  ] as const)(
    'is damaged at change %i (%s): a new one begins, and nothing is lost',
    async (change, what) => {
      const { data, whole } = await made();
      await damage(data, change, what);
      await expectWhole(data, whole, [{ kind: 'begun', at: 6, aside: ASIDE }]);
      removeStore(data);
      await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'gone', to: 6, aside: null }]);
    },
  );

  test('is damaged, and the database is gone too: only the damaged change is lost, by its number', async () => {
    const { data, whole } = await made();
    const things = await during(data, allThings);
    await damage(data, 3, 'page');
    const damaged = readFileSync(await lastFile(data), 'utf8');
    removeStore(data);
    await during(data, async (graph, told) => {
      expect(told).toEqual([
        { kind: 'rebuilt', why: 'gone', to: 6, aside: null },
        { kind: 'lost', changes: [3], things: 0 },
        { kind: 'begun', at: 6, aside: ASIDE },
      ]);
      expect(await revisionOf(graph)).toBe(whole.revision);
      // Change 3 set a year that later changes set again; its citation alone is gone, if another has not the same.
      expect([...(await allThings(graph)).keys()].sort()).toEqual([...things.keys()].sort());
    });
    const [stamp = ''] = readdirSync(join(data, 'set-aside'));
    const kept = join(data, 'set-aside', stamp, 'journal', 'changes-0000000001.jsonl');
    expect(readFileSync(kept, 'utf8')).toBe(damaged);
  });

  test('has lost the change that made something: what rests on it is counted', async () => {
    const { data } = await made();
    await during(data, async (graph) => {
      const entered = {
        links: [],
        message: 'm',
        author: 'ana',
        expected: null,
        key: null,
      };
      const entity = {
        id: 'nouvelle',
        kind: 'Organisation',
        name: { both: 'Nouvelle' },
        cite: CITE,
      };
      await applyEdit(graph, { ...entered, entities: [entity] }, vocabulary);
      const link = { from: 'nouvelle', kind: 'USES', to: 'riviere', cite: CITE };
      await applyEdit(graph, { ...entered, entities: [], links: [link] }, vocabulary);
      await edit(graph, '1995');
    });
    await damage(data, 7, 'change');
    removeStore(data);
    await during(data, async (graph, told) => {
      expect(told[1]).toEqual({ kind: 'lost', changes: [7], things: 1 });
      expect(await revisionOf(graph)).toBe(9);
      const things = await allThings(graph);
      expect(things.get('Entity coop-du-lac')?.properties).toMatchObject({ since: '1995' });
      expect(things.has('Entity nouvelle')).toBe(false);
    });
  });

  test('is gone: a new one begins with the facts as they are, and is enough to rebuild all', async () => {
    const { data, whole } = await made();
    rmSync(journalIn(data), { recursive: true });
    await expectWhole(data, whole, [{ kind: 'begun', at: 6, aside: null }]);
    removeStore(data);
    await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'gone', to: 6, aside: null }]);
  });

  test('is behind the database: the changes that it lacks are copied', async () => {
    const { data } = await made();
    const before = join(folder(), 'before');
    cpSync(journalIn(data), before, { recursive: true });
    const whole = await during(data, async (graph) => {
      await edit(graph, '1998');
      await edit(graph, '1999', 'late');
      return wholeOf(graph);
    });
    cpSync(before, journalIn(data), { recursive: true });
    await expectWhole(data, whole, [{ kind: 'caught-up', from: 7, to: 8 }]);
    removeStore(data);
    await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'gone', to: 8, aside: null }]);
  });

  test('is that of somebody else: it is set aside, and a new one begins', async () => {
    const { data, whole } = await made();
    const other = await made();
    cpSync(journalIn(other.data), journalIn(data), { recursive: true });
    await expectWhole(data, whole, [{ kind: 'begun', at: 6, aside: ASIDE }]);
  });

  test('remembers the mark of a load that changed no fact', async () => {
    const data = folder();
    const whole = await during(data, async (graph) => {
      await seedFrom(seedsFor(WORLD), graph, vocabulary);
      const commented = { ...WORLD, 'le-journal/more.yaml': '# nothing yet\nentities: []\n' };
      await seedFrom(seedsFor(commented), graph, vocabulary);
      return wholeOf(graph);
    });
    expect(whole.revision).toBe(1);
    removeStore(data);
    await expectWhole(data, whole, [{ kind: 'rebuilt', why: 'gone', to: 1, aside: null }]);
  });

  test('is grown: an archive takes its place, and history is all there', async () => {
    const { data, whole } = await made();
    const small = { changes: 5, bytes: 1e9 };
    await (await opening(data, small)).graph.close();
    expect(readdirSync(journalIn(data))).toEqual(['archive-0000000006.jsonl']);
    const later = await during(data, async (graph) => {
      expect(await wholeOf(graph)).toEqual(whole);
      await edit(graph, '1998');
      return wholeOf(graph);
    });
    // An archive that was not finished is no archive.
    writeFileSync(join(journalIn(data), 'archive-0000000007.jsonl.part'), 'half');
    removeStore(data);
    await expectWhole(data, later, [{ kind: 'rebuilt', why: 'gone', to: 7, aside: null }]);
  });

  test('is damaged in its archive, and the database is sound: a new one begins', async () => {
    const { data, whole } = await made();
    await (await opening(data, { changes: 1, bytes: 1 })).graph.close();
    const file = join(journalIn(data), 'archive-0000000006.jsonl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/("things":")(.)/, (_, before, one) => `${before}${one === 'x' ? 'y' : 'x'}`),
    );
    await expectWhole(data, whole, [{ kind: 'begun', at: 6, aside: ASIDE }]);
  });
});

describe('a change that the database refuses', () => {
  test('leaves nothing in the journal, and the next one takes its number', async () => {
    const { data, whole } = await made();
    const { graph } = await opening(data);
    const size = statSync(await lastFile(data)).size;
    const refusing: Graph = {
      ...graph,
      write: (work) =>
        graph.write(async (run) => {
          await work(run);
          throw new Error('the disk is on fire');
        }),
    };
    await expect(edit(refusing, '1998')).rejects.toThrow('on fire');
    expect(statSync(await lastFile(data)).size).toBe(size);
    expect(await wholeOf(graph)).toEqual(whole);
    await expect(edit(graph, '1998', 'key-2012')).rejects.toMatchObject({ kind: 'conflict' });
    expect((await edit(graph, '1999')).revision).toBe(7);
    const after = await wholeOf(graph);
    await graph.close();
    removeStore(data);
    await expectWhole(data, after, [{ kind: 'rebuilt', why: 'gone', to: 7, aside: null }]);
  });

  test('and a change that is tried again stand in the journal once', async () => {
    const { data } = await made();
    const { graph } = await opening(data);
    let times = 0;
    const again: Graph = {
      ...graph,
      write: async (work) => {
        await graph
          .write(async (run) => {
            await work(run);
            times += 1;
            throw new Error('once more');
          })
          .catch(() => undefined);
        return graph.write(work);
      },
    };
    expect((await edit(again, '1998')).revision).toBe(7);
    await graph.close();
    expect(times).toBe(1);
    const { changes, isDamaged } = await scanned(journalIn(data));
    expect(changes.map(({ head }) => head.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(isDamaged).toBe(false);
  });
});

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
