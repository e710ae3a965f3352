/** `kill -9` while `seed` runs leaves the graph as it was before, or as it should be after. */
import { rmSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { run } from '../support/programs.ts';
import { runs } from '../support/runs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { type Held, held } from '../support/state.ts';

interface Killed {
  /** Opens what `seed` writes to. */
  open(): Promise<Graph>;
  /** Tells `seed` where that is. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * When it is killed: after so many of the lines that say how far it is. The first comes when the
 * transaction has begun to write, the last but for the commit.
 */
const LINES = [1, 3, 4] as const;

const vocabulary = readVocabulary();

/** Loads `before`, then is killed again and again while it loads `after`, at moments spread over the load. */
export async function survivesKilling({ open, environment }: Killed): Promise<void> {
  const [before, after] = [seedsOf(200, 'one'), seedsOf(500, 'two')];
  const look = async <R>(work: (graph: Graph) => Promise<R>): Promise<R> => {
    const graph = await open();
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  };
  const load = (folder: string) =>
    look(async (graph): Promise<Held> => {
      await seedFrom(folder, graph, vocabulary);
      return held(graph);
    });
  const seed = (folder: string) => run(['test/support/seed.ts', '--seeds', folder], environment);

  const allowed = new Map([[(await load(after)).things, 'after']]);
  allowed.set((await load(before)).things, 'before');
  const seen: (string | undefined)[] = [];
  for (let time = 0; time < runs(LINES.length); time += 1) {
    const victim = seed(after);
    await victim.says(new RegExp(`(^\\d+ / \\d+\n[^]*){${LINES[time % LINES.length]}}`, 'm'));
    victim.process.kill('SIGKILL');
    await victim.ended;
    const state = allowed.get((await look(held)).things);
    seen.push(state);
    if (state === 'after') await load(before);
  }
  expect(seen).not.toContain(undefined);
  expect(seen).toContain('before');
  // And nothing is in the way of the next load.
  const { code, errors } = await seed(after).ended;
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  expect(allowed.get((await look(held)).things)).toBe('after');
}

/** A folder of `size` entities and as many links, worded differently for each `version`. */
function seedsOf(size: number, version: string): string {
  const entities = Array.from(
    { length: size },
    (_, n) =>
      `  - { id: e-${n}, kind: Codebase, name: { both: "Base ${n}" }, description: { fr: "${version}", en: "${version}" }, cite: { at: "${version} ${n}" } }`,
  );
  const links = Array.from(
    { length: size },
    (_, n) =>
      `  - { from: e-${n}, kind: DEPENDS_ON, to: e-${(n * 7 + 1) % size}, note: { both: "${version}" }, cite: { at: "${n}" } }`,
  );
  const folder = writeSeeds({
    'a/source.yaml':
      '- { id: doc, kind: Document, name: { both: Doc }, documentKind: report, read: "2026-01-01" }\n',
    'a/facts.yaml': `entities:\n${entities.join('\n')}\nlinks:\n${links.join('\n')}\n`,
  });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
