/** What is acknowledged of private records outlives the database: their journal makes them again. */
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { compactedFrom } from '../../api/graph/journal/private-agreeing.ts';
import { privately, readPrivately } from '../../api/graph/private.ts';
import { ASIDE, during, edit, folder, made, removeStore, storeIn } from '../support/journaled.ts';
import { revisionOf } from '../support/whole.ts';

const proposals = cypher<object, { id: string; text: string }>`
  MATCH (n:Proposal) RETURN n.id AS id, n.text AS text ORDER BY id`;

const held = async (graph: Graph) =>
  (await readPrivately(graph)(proposals, {})).map(({ id, text }) => `${id} ${text}`);
const put = (graph: Graph, id: string, text: string) =>
  privately(graph, ({ put }) => put('Proposal', [{ id, properties: { text } }]));
const remove = (graph: Graph, id: string) =>
  privately(graph, ({ remove }) => remove('Proposal', [id]));

const fileIn = (data: string) => join(data, 'private.jsonl');
const linesOf = (data: string) => readFileSync(fileIn(data), 'utf8').split('\n');

/** A data folder with two proposals, of three that were made. */
async function kept(data = folder()): Promise<string> {
  await during(data, async (graph) => {
    await put(graph, 'a', 'first');
    await put(graph, 'b', 'second');
    await put(graph, 'c', 'third');
    await put(graph, 'a', 'again');
    await remove(graph, 'b');
  });
  return data;
}
const WHOLE = ['a again', 'c third'];

/** It opens with these records and this word, and says nothing the next time. */
async function expectHeld(data: string, records: readonly string[], told: readonly object[]) {
  await during(data, async (graph, said) => {
    expect(said).toEqual(told);
    expect(await held(graph)).toEqual(records);
  });
  await during(data, async (graph, said) => {
    expect(said).toEqual([]);
    expect(await held(graph)).toEqual(records);
    await put(graph, 'd', 'later');
  });
  await during(data, async (graph, said) => {
    expect(said).toEqual([]);
    expect(await held(graph)).toEqual(
      [...new Set([...records.filter((one) => !one.startsWith('d ')), 'd later'])].sort(),
    );
  });
}

test('a database that is gone gets them back, beside the facts', async () => {
  const { data } = await made();
  await kept(data);
  removeStore(data);
  await during(data, async (graph, told) => {
    expect(told).toEqual([
      { kind: 'rebuilt', why: 'gone', to: 6, aside: null },
      { kind: 'records-restored', count: 2 },
    ]);
    expect(await held(graph)).toEqual(WHOLE);
    expect(await revisionOf(graph)).toBe(6);
  });
});

test('a database that is gone gets them back where there are no facts', async () => {
  const data = await kept();
  removeStore(data);
  await expectHeld(data, WHOLE, [{ kind: 'records-restored', count: 2 }]);
});

test('a database that is damaged gets them back', async () => {
  const { data } = await made();
  await kept(data);
  writeFileSync(storeIn(data), Buffer.alloc(statSync(storeIn(data)).size, 7));
  await during(data, async (graph, told) => {
    expect(told).toContainEqual({ kind: 'records-restored', count: 2 });
    expect(await held(graph)).toEqual(WHOLE);
    expect(await revisionOf(graph)).toBe(6);
  });
});

test('a database that lacks the last of them gets it', async () => {
  const data = await kept();
  const behind = readFileSync(storeIn(data));
  await during(data, (graph) => put(graph, 'd', 'fourth'));
  writeFileSync(storeIn(data), behind);
  await expectHeld(data, [...WHOLE, 'd fourth'], [{ kind: 'records-restored', count: 3 }]);
});

test('a journal that is gone is written from the database', async () => {
  const data = await kept();
  writeFileSync(fileIn(data), '');
  await expectHeld(data, WHOLE, []);
  removeStore(data);
  await expectHeld(data, [...WHOLE, 'd later'], [{ kind: 'records-restored', count: 3 }]);
});

test('an unfinished last line was acknowledged to nobody: it is cut off', async () => {
  const data = await kept();
  truncateSync(fileIn(data), statSync(fileIn(data)).size - 5);
  removeStore(data);
  await expectHeld(
    data,
    ['a again', 'b second', 'c third'],
    [{ kind: 'records-restored', count: 3 }],
  );
});

test('a damaged line costs nothing while the database is there', async () => {
  const data = await kept();
  const lines = linesOf(data);
  writeFileSync(fileIn(data), lines.with(2, `${lines[2]}x`).join('\n'));
  await expectHeld(data, WHOLE, [{ kind: 'records-damaged', count: 2, aside: ASIDE }]);
});

test('with the database gone too, a damaged line costs what only it held', async () => {
  const data = await kept();
  const lines = linesOf(data);
  const third = lines.findIndex((line) => line.includes('third'));
  writeFileSync(fileIn(data), lines.with(third, 'nothing').join('\n'));
  removeStore(data);
  await expectHeld(data, ['a again'], [{ kind: 'records-damaged', count: 1, aside: ASIDE }]);
});

test('what fails is not in the journal', async () => {
  const data = folder();
  await during(data, async (graph) => {
    await put(graph, 'a', 'first');
    const failing = privately(graph, async ({ put }) => {
      await put('Proposal', [{ id: 'b', properties: { text: 'half' } }]);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
  });
  removeStore(data);
  await expectHeld(data, ['a first'], [{ kind: 'records-restored', count: 1 }]);
});

test('facts and private records of one folder do not wait for one another’s numbers', async () => {
  const { data } = await made();
  await during(data, async (graph) => {
    await put(graph, 'a', 'first');
    await edit(graph, '2020');
    await put(graph, 'b', 'second');
    expect(await revisionOf(graph)).toBe(7);
  });
  removeStore(data);
  await during(data, async (graph) => {
    expect(await held(graph)).toEqual(['a first', 'b second']);
    expect(await revisionOf(graph)).toBe(7);
  });
});

test('written anew, the journal holds nothing that was removed, and is read on', async () => {
  const data = await kept();
  expect(linesOf(data).join()).toContain('second');
  await during(data, async (graph) => {
    if (graph.records) expect(await compactedFrom(graph, graph.records)).toBe(2);
    await put(graph, 'd', 'fourth');
  });
  expect(linesOf(data).join()).not.toContain('second');
  removeStore(data);
  await expectHeld(data, [...WHOLE, 'd fourth'], [{ kind: 'records-restored', count: 3 }]);
});

test('a journal of many overwritten lines is written anew at the start', async () => {
  const data = folder();
  await during(data, (graph) =>
    privately(graph, async ({ put }) => {
      for (let time = 0; time < 1_200; time += 1)
        await put('Proposal', [{ id: 'a', properties: { text: `time ${time}` } }]);
    }),
  );
  const before = statSync(fileIn(data)).size;
  await during(data, async (graph) => expect(await held(graph)).toEqual(['a time 1199']));
  expect(statSync(fileIn(data)).size).toBeLessThan(before / 100);
});

test('nobody else on the machine reads it', async () => {
  const data = await kept();
  expect(statSync(fileIn(data)).mode & 0o077).toBe(0);
  expect(readdirSync(data).filter((name) => name.endsWith('.part'))).toEqual([]);
});
