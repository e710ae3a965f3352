/** A data folder with a journal, made and looked at by tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Recovery } from '../../api/graph/journal/agreeing.ts';
import { filesIn } from '../../api/graph/journal/files.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from './seeds.ts';
import { digestOf, markOf, revisionOf } from './whole.ts';
import { WORLD } from './world.ts';

const vocabulary = readVocabulary();
export const CITE = { source: 'le-journal', at: 'page 9' };

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lacis-journal-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export const journalIn = (data: string) => join(data, 'journal');
export const storeIn = (data: string) => join(data, 'lacis.grafeo');

export async function lastFile(data: string): Promise<string> {
  return (await filesIn(journalIn(data))).at(-1)?.path ?? '';
}

export type Told = Recovery[];
export const opening = async (data: string, growth = { changes: 1e6, bytes: 1e9 }) => {
  const told: Told = [];
  const graph = await openJournaled(data, { tell: (one) => told.push(one), growth });
  return { graph, told };
};

/** Opens, looks, and closes. */
export async function during<T>(
  data: string,
  work: (graph: Graph, told: Told) => Promise<T>,
): Promise<T> {
  const { graph, told } = await opening(data);
  try {
    return await work(graph, told);
  } finally {
    await graph.close();
  }
}

export const edit = (graph: Graph, since: string, key: string | null = null) =>
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

export interface Whole {
  readonly revision: number;
  readonly digest: string;
  readonly mark: unknown;
}

export const wholeOf = async (graph: Graph): Promise<Whole> => {
  const revision = await revisionOf(graph);
  return { revision, digest: await digestOf(graph, revision), mark: await markOf(graph) };
};

/** A data folder with a load (change 1), three edits (2 to 4), a retirement (5) and a revert (6), closed. */
export async function made(): Promise<{ data: string; whole: Whole }> {
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

export const removeStore = (data: string) => rmSync(storeIn(data));

/** It opens with this and no other word, holds all, and has nothing more to say the next time. */
export async function expectWhole(
  data: string,
  whole: Whole,
  told: readonly object[],
): Promise<void> {
  await during(data, async (graph, said) => {
    expect(said).toEqual(told);
    expect(await wholeOf(graph)).toEqual(whole);
  });
  await during(data, async (graph, said) => {
    expect(said).toEqual([]);
    expect(await wholeOf(graph)).toEqual(whole);
  });
}

export const ASIDE = expect.stringMatching(/set-aside/);
