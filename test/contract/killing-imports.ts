/** `kill -9` while `import` runs leaves the graph as it was before, or as it should be after. */
import { expect } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { fileOf, imported } from '../support/importing.ts';
import { run } from '../support/programs.ts';
import { runs } from '../support/runs.ts';
import { type Held, held } from '../support/state.ts';

interface Killed {
  /** Opens what `import` writes to. */
  open(): Promise<Graph>;
  /** Tells `import` where that is. */
  readonly environment: Readonly<Record<string, string>>;
}

/** After so many of the lines that say how far it is. */
const LINES = [1, 3, 4] as const;
const SAYING = { source: 'A list', licence: 'CC0-1.0', read: '2026-11-30' };

export async function importSurvivesKilling({ open, environment }: Killed): Promise<void> {
  const [before, after] = [table(200, 'one'), table(500, 'two')];
  const look = async <R>(work: (graph: Graph) => Promise<R>): Promise<R> => {
    const graph = await open();
    try {
      return await work(graph);
    } finally {
      await graph.close();
    }
  };
  const take = (path: string) =>
    look(async (graph): Promise<Held> => {
      await imported(graph, path, SAYING);
      return held(graph);
    });
  const said = Object.entries(SAYING).flatMap(([name, value]) => [`--${name}`, value]);
  const start = (path: string) => run(['test/support/import.ts', path, ...said], environment);

  const allowed = new Map([[(await take(after)).things, 'after']]);
  allowed.set((await take(before)).things, 'before');
  const seen: (string | undefined)[] = [];
  for (let time = 0; time < runs(LINES.length); time += 1) {
    const victim = start(after);
    await victim.says(new RegExp(`(^\\d+ / \\d+\n[^]*){${LINES[time % LINES.length]}}`, 'm'));
    victim.process.kill('SIGKILL');
    await victim.ended;
    const state = allowed.get((await look(held)).things);
    seen.push(state);
    if (state === 'after') await take(before);
  }
  expect(seen).not.toContain(undefined);
  expect(seen).toContain('before');
  // And nothing is in the way of the next import.
  const { code, errors } = await start(after).ended;
  expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
  expect(allowed.get((await look(held)).things)).toBe('after');
}

/** A table of so many codebases in one city, worded differently for each `version`. */
function table(size: number, version: string): string {
  const rows = Array.from(
    { length: size },
    (_, n) => `Base ${n} of many,Codebase,${version} ${n},Laval`,
  );
  return fileOf(`name,kind,description,city\n${rows.join('\n')}\n`, 'table.csv');
}
