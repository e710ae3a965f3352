import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { scanned } from '../../api/graph/journal/scanning.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import {
  ASIDE,
  CITE,
  during,
  edit,
  expectWhole,
  folder,
  journalIn,
  lastFile,
  made,
  opening,
  removeStore,
  wholeOf,
} from '../support/journaled.ts';
import { seedsFor } from '../support/seeds.ts';
import { allThings } from '../support/things.ts';
import { revisionOf } from '../support/whole.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();

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

  test('is damaged at its last change, and the database is gone too: that change is named', async () => {
    const { data } = await made();
    await damage(data, 6, 'change');
    removeStore(data);
    await during(data, async (graph, told) => {
      expect(told).toEqual([
        { kind: 'rebuilt', why: 'gone', to: 5, aside: null },
        { kind: 'lost', changes: [6], things: 0 },
        { kind: 'begun', at: 5, aside: ASIDE },
      ]);
      expect(await revisionOf(graph)).toBe(5);
    });
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
