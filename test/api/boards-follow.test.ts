/** Whatever is edited, boards that follow the changes say what boards say that are made from nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardOf, type Question } from '../../api/gaps/board.ts';
import { RULES } from '../../api/gaps/rules.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Facts } from '../../api/snapshot/facts.ts';
import { readFacts } from '../../api/snapshot/reading.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { anyEdit, varied } from '../support/any-edit.ts';
import { generate, loadGenerated } from '../support/ecology.ts';
import { runs } from '../support/runs.ts';

const vocabulary = readVocabulary();
const QUESTION: Question = { place: 'place-0', documents: null, asOf: '2026-11-30', oldAfter: 24 };

/** Of any size, sparse or dense: the rules find something in most. */
const graphs = fc.record({
  entities: fc.integer({ min: 100, max: 160 }),
  seed: fc.nat(1_000),
  linksEach: fc.integer({ min: 2, max: 6 }),
});
/** 0 reads the boards in between; any other number is an edit. */
const steps = fc.array(
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat() }),
  {
    minLength: 20,
    maxLength: 40,
  },
);

/** How often each rule found something else than before an edit: a rule that never does is not tried. */
const moved = new Map<string, number>();
const met = { done: 0, refused: 0 };

const gapsIn = (facts: Facts) => {
  const board = boardOf(facts, vocabulary, QUESTION);
  return Object.fromEntries(RULES.map(({ kind }) => [kind, board.of(kind)]));
};

async function edited(graph: Graph, facts: Facts, number: number): Promise<void> {
  try {
    await anyEdit(graph, facts, number);
    met.done += 1;
  } catch (error) {
    met.refused += 1;
    const { code } = error as { code?: string };
    expect(String(code), String(error)).toMatch(/^(CONFLICT|NOT_FOUND|BAD_INPUT|SOURCE_REQUIRED)$/);
  }
}

test('gaps that follow any edits are those found from nothing, rule by rule', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, steps, async (size, all) => {
      const graph = await openEmbedded();
      try {
        await loadGenerated(graph, varied(generate(size), size.seed));
        let before = gapsIn((await snapshotOf(graph, vocabulary)).facts);
        for (const step of [...all, 0]) {
          const { facts } = await snapshotOf(graph, vocabulary);
          if (step !== 0) {
            await edited(graph, facts, step);
            continue;
          }
          const after = gapsIn(facts);
          const fresh = gapsIn(await readFacts(graph, vocabulary));
          for (const { kind } of RULES) {
            expect(after[kind], kind).toEqual(fresh[kind]);
            if (JSON.stringify(before[kind]) !== JSON.stringify(after[kind]))
              moved.set(kind, (moved.get(kind) ?? 0) + 1);
          }
          before = after;
        }
      } finally {
        await graph.close();
      }
    }),
    // An edit is a number: a smaller number is no smaller edit.
    { numRuns: runs(10), seed: 20261130, endOnFailure: true },
  );
  if (process.env['SHOW'])
    console.log(Object.fromEntries(RULES.map(({ kind }) => [kind, moved.get(kind) ?? 0])));
});
