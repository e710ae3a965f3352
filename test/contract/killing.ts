/** `kill -9` while `seed` runs leaves the graph as it was before, or as it should be after. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { run } from '../support/programs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { type Held, held } from '../support/state.ts';

interface Killed {
  /** Opens what `seed` writes to. */
  open(): Promise<Graph>;
  /** Tells `seed` where that is. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many times it is killed. */
  readonly times: number;
}

/** Loads `before`, then is killed again and again while it loads `after`, at moments spread over the load. */
export async function survivesKilling({ open, environment, times }: Killed): Promise<void> {
  const [before, after] = [seedsOf(400, 'one'), seedsOf(1_200, 'two')];
  const look = async (): Promise<Held> => {
    const graph = await open();
    try {
      return await held(graph);
    } finally {
      await graph.close();
    }
  };
  const seed = (folder: string) =>
    run(['scripts/lacis.ts', 'seed', '--seeds', folder], environment);
  const whole = async (folder: string) => {
    const { code, errors } = await seed(folder).ended;
    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    return look();
  };

  const allowed = new Map<string, string>();
  allowed.set((await whole(after)).things, 'after');
  const second = await whole(before);
  allowed.set(second.things, 'before');
  const seen: (string | undefined)[] = [];
  for (let time = 0; time < times; time += 1) {
    const victim = seed(after);
    // The first batch is told: the transaction is open. What is left takes some tenths of a second.
    await victim.says(/^\d+ \/ \d+$/m);
    await pause((time / times) * SPREAD);
    victim.process.kill('SIGKILL');
    await victim.ended;
    const state = allowed.get((await look()).things);
    seen.push(state);
    if (state === 'after') await whole(before);
  }
  expect(seen).not.toContain(undefined);
  expect(seen).toContain('before');
  // And nothing is in the way of the next load.
  expect(allowed.get((await whole(after)).things)).toBe('after');
}

/** In milliseconds: over what time after the first batch the kills are spread. */
const SPREAD = 1_500;

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
