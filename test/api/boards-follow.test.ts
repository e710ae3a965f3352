/** Whatever is edited, boards that follow the changes say what boards say that are made from nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allDivergences } from '../../api/convergences/asking.ts';
import { basisOf } from '../../api/convergences/basis.ts';
import { KINDS } from '../../api/convergences/convergence.ts';
import { listOf } from '../../api/convergences/lists.ts';
import { boardOf, type Question } from '../../api/gaps/board.ts';
import { RULES } from '../../api/gaps/rules.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Facts } from '../../api/snapshot/facts.ts';
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

/** Everything that is found, by rule. A meeting follows from the others; a community is of the whole graph. */
async function boardsOf(graph: Graph): Promise<ReadonlyMap<string, unknown>> {
  const { facts } = await snapshotOf(graph, vocabulary);
  const board = boardOf(facts, vocabulary, QUESTION);
  const basis = await basisOf({ graph, vocabulary });
  const found = new Map<string, unknown>(RULES.map(({ kind }) => [kind, board.of(kind)]));
  for (const kind of KINDS)
    if (kind !== 'COMMUNITY') found.set(kind, await listOf(kind, false, basis));
  found.set('CODEBASE, uncertain', await listOf('CODEBASE', true, basis));
  const divergences = allDivergences(basis).map(({ basis: _, ...one }) => one);
  return found.set('divergences', divergences);
}

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

test('boards that follow any edits are those found from nothing, rule by rule', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, steps, async (size, all) => {
      const graph = await openEmbedded();
      try {
        await loadGenerated(graph, varied(generate(size), size.seed));
        let before = await boardsOf(graph);
        for (const step of [...all, 0]) {
          if (step !== 0) {
            await edited(graph, (await snapshotOf(graph, vocabulary)).facts, step);
            continue;
          }
          const after = await boardsOf(graph);
          // Who opens the graph anew has nothing to follow.
          for (const [name, fresh] of await boardsOf({ ...graph })) {
            expect(after.get(name), name).toEqual(fresh);
            const was = before.get(name);
            if (JSON.stringify(was) !== JSON.stringify(fresh))
              moved.set(name, (moved.get(name) ?? 0) + 1);
          }
          before = after;
        }
      } finally {
        await graph.close();
      }
    }),
    // An edit is a number: a smaller number is no smaller edit.
    { numRuns: runs(2), seed: 20261130, endOnFailure: true },
  );
  expect(moved.size).toBeGreaterThan(0);
  // A long run tells what happened.
  if (met.done > 500) console.log(met, Object.fromEntries(moved));
});
