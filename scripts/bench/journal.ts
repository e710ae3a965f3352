/**
 * What the journal of the embedded engine costs: a load and edits with it and without it, the same
 * numbers of both, and how long it takes to rebuild the database from it.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { applyEdit } from '../../api/changes/edit.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';
import type { Bench } from './gaps.ts';

interface Spent {
  /** Milliseconds on the clock, and of the processor. */
  readonly clock: number;
  readonly work: number;
}

export interface JournalCost {
  readonly entities: number;
  readonly load: Record<'without' | 'with', Spent>;
  /** Of one edit, the median of many. */
  readonly edit: Record<'without' | 'with', Spent>;
  /** In bytes. */
  readonly perEdit: number;
  readonly perLoad: number;
  readonly store: number;
  readonly rebuilt: Spent;
  /** In milliseconds: the longest that a request would have waited during the rebuilding. */
  readonly waited: number;
  readonly archived: Spent;
}

const EDITS = 200;
const vocabulary = readVocabulary();
const LIMITS = { read: 600_000, write: 600_000 };

export async function benchJournal({
  sizes = [2_000, 30_000],
  told = console.log,
}: Bench = {}): Promise<JournalCost[]> {
  const all: JournalCost[] = [];
  // The first load of a process is slow.
  await costOf(500);
  for (const entities of sizes) {
    const one = await costOf(entities);
    all.push(one);
    const { load, edit, perEdit, perLoad, store, rebuilt, waited, archived } = one;
    told(`${entities} entities`);
    told(`  load, without     ${shown(load.without)}`);
    told(
      `  load, with        ${shown(load.with)}; journal ${megabytes(perLoad)}, database ${megabytes(store)}`,
    );
    told(`  an edit, without  ${shown(edit.without)}`);
    told(`  an edit, with     ${shown(edit.with)}; ${Math.round(perEdit)} bytes`);
    told(`  rebuilding        ${shown(rebuilt)}; a request waits at most ${waited.toFixed(0)} ms`);
    told(`  archive           ${shown(archived)}`);
  }
  return all;
}

const shown = ({ clock, work }: Spent) =>
  `${clock.toFixed(1).padStart(9)} ms, ${work.toFixed(1).padStart(9)} ms of work`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function costOf(entities: number): Promise<JournalCost> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-journal-'));
  const ecology = generate({ entities, seed: 7 });
  const journal = join(folder, 'with', 'journal');
  try {
    const bare = await openEmbedded(join(folder, 'without'), { limits: LIMITS });
    const graph = await openJournaled(join(folder, 'with'), { limits: LIMITS });
    const withoutLoad = await spent(() => loadGenerated(bare, ecology));
    const withLoad = await spent(() => loadGenerated(graph, ecology));
    const perLoad = sizeOf(journal);
    // In turn, so that what else the machine does is shared by both.
    const times: [Spent, Spent][] = [];
    for (let time = 0; time < EDITS; time += 1)
      times.push([await spent(() => edit(bare, time)), await spent(() => edit(graph, time))]);
    const perEdit = (sizeOf(journal) - perLoad) / EDITS;
    await bare.close();
    await graph.close();
    const store = sizeOf(join(folder, 'with'));
    for (const name of readdirSync(join(folder, 'with')))
      if (name.startsWith('lacis.grafeo')) rmSync(join(folder, 'with', name), { recursive: true });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let again: Graph | undefined;
    const rebuilt = await spent(async () => {
      again = await openJournaled(join(folder, 'with'));
    });
    delay.disable();
    await again?.close();
    const archived = await spent(async () =>
      (await openJournaled(join(folder, 'with'), { growth: { changes: 0, bytes: 0 } })).close(),
    );
    return {
      entities,
      load: { without: withoutLoad, with: withLoad },
      edit: {
        without: median(times.map(([one]) => one)),
        with: median(times.map(([, one]) => one)),
      },
      perEdit,
      perLoad,
      store,
      rebuilt,
      waited: delay.max / 1e6,
      archived,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function edit(graph: Graph, time: number) {
  const since = String(1900 + (time % 100));
  const cite = { source: 'document-0', at: 'p. 1' };
  const entities = [{ id: 'organisation-0', since, cite }];
  const told = { message: 'read again', author: 'ana', expected: null, key: `edit-${time}` };
  return applyEdit(graph, { entities, links: [], ...told }, vocabulary);
}

function median(all: readonly Spent[]): Spent {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  return {
    clock: middle(all.map(({ clock }) => clock)),
    work: middle(all.map(({ work }) => work)),
  };
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(processor);
  return { clock: performance.now() - clock, work: (user + system) / 1_000 };
}

/** In bytes: the files in a folder, without those below. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0);
