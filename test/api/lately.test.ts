/** Conclusions on the whole graph: at once where the graph is small, once for many changes where it is large. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { lately, type Pace } from '../../api/snapshot/lately.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { standing } from '../../api/snapshot/standing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const vocabulary = readVocabulary();
const sure = standing(vocabulary, '2026-11-30');
const EDITS = 10;
const CITE = { source: 'le-journal', at: 'page 9' };

async function editing() {
  const graph = await world();
  const edit = (number: number) =>
    applyEdit(
      graph,
      {
        ...{
          entities: [{ id: 'coop-du-lac', since: String(2000 + number), cite: CITE }],
          links: [],
        },
        ...{ message: 'm', author: 'ana', expected: null, key: null },
      },
      vocabulary,
    );
  const made: number[] = [];
  const ask = async (pace: Pace) => {
    const now = await snapshotOf(graph, vocabulary);
    const make = async () => {
      made.push(now.revision);
      return { since: now.facts.entities.get('coop-du-lac')?.began };
    };
    return { ...(await lately(now, sure, 'whole', make, pace)), last: now.revision };
  };
  return { graph, edit, ask, made };
}

test('of a large graph, ten edits start one recomputation, and until then it says of which revision it is', async () => {
  const { edit, ask, made } = await editing();
  const large = { large: 0, quiet: 1_000 };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { revision: first } = await ask(large);
  for (let number = 0; number < EDITS; number += 1) {
    await edit(number);
    expect((await ask(large)).revision).toBe(first);
    await vi.advanceTimersByTimeAsync(900);
  }
  await vi.advanceTimersByTimeAsync(100);
  const { value, revision } = await ask(large);
  expect([value.since, revision]).toEqual(['2009', first + EDITS]);
  expect(made).toEqual([first, first + EDITS]);
});

test('of a small graph, it is of the last revision', async () => {
  const { edit, ask, made } = await editing();
  await ask({});
  await edit(1);
  const { value, revision, last } = await ask({});
  expect([value.since, revision]).toEqual(['2001', last]);
  expect(made).toHaveLength(2);
});

test('many who ask at once wait for one and the same', async () => {
  const { ask, made } = await editing();
  await Promise.all(Array.from({ length: EDITS }, () => ask({})));
  expect(made).toHaveLength(1);
});

test('boards say of which revision they are', async () => {
  const { graph, edit } = await editing();
  const ask = asking(graph);
  const BOARDS =
    '{ about { revision } convergences(first: 1) { asOfRevision } communities { asOfRevision } weakPoints { asOfRevision } }';
  for (const number of [1, 2]) {
    const { revision } = await edit(number);
    const { data } = await ask(BOARDS);
    expect(data).toEqual({
      about: { revision },
      ...{ convergences: { asOfRevision: revision }, communities: { asOfRevision: revision } },
      weakPoints: { asOfRevision: revision },
    });
  }
});
