import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byKey } from '../../api/changes/history.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { scanned } from '../../api/graph/journal/scanning.ts';
import { seeded } from '../../api/random.ts';
import { flip } from '../contract/killing-edits.ts';
import {
  ASIDE,
  during,
  edit,
  expectWhole,
  folder,
  journalIn,
  lastFile,
  made,
  opening,
  removeStore,
  storeIn,
  wholeOf,
} from '../support/journaled.ts';
import { runs } from '../support/runs.ts';
import { digestOf } from '../support/whole.ts';

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
