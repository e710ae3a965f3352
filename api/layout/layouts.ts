/** Positions on the map: computed in a thread of their own, kept, and refined when the graph changes. */
import type { Worker } from 'node:worker_threads';
import type { Drawn } from '../map/rows.ts';
import { inThread } from '../threads/threads.ts';
import { type Kept, keep, recalled } from './keeping.ts';
import type { Layout, LayoutJob } from './layout.ts';

export interface Laying {
  /** From 0 to 1; 1 only when it is there. */
  readonly progress: () => number;
  readonly whole: Promise<Layout>;
  /** Over when it is there, has failed, or takes longer than a reader notices. */
  readonly soon: Promise<void>;
}

export interface Layouts {
  readonly of: (drawn: Drawn) => Laying;
}

/** Kinds that would tie everything to everything: they lie beside their subjects. */
const BESIDE = new Set([
  'Statement',
  'Question',
  'Document',
  'Concept',
  'Event',
  'Place',
  'Scenario',
]);
const WORK = new URL('./worker.ts', import.meta.url);
/** In milliseconds. */
const SOON = 600;

/** @param folder where the last layout is kept; without it, in memory only. */
export function openLayouts(folder?: string): Layouts {
  let last: { readonly stamp: string; readonly laying: Laying } | null = null;
  let kept: Kept | null | undefined;
  let running: Worker | null = null;

  function start(drawn: Drawn): Laying {
    kept ??= folder === undefined ? null : recalled(folder);
    if (kept?.stamp === drawn.stamp) return done(kept.layout);
    // A layout of an earlier revision that still runs is of no use any more.
    void running?.terminate();
    let progress = 0;
    const whole = inThread<LayoutJob, Layout>(WORK, jobOf(drawn, kept), {
      started: (worker) => {
        // The server may stop while it runs.
        worker.unref();
        running = worker;
      },
      tell: (share) => {
        progress = Math.min(share, 0.99);
      },
    }).then((layout) => {
      progress = 1;
      kept = { stamp: drawn.stamp, ids: drawn.entities.map(({ id }) => id), layout };
      if (folder !== undefined) keep(folder, kept);
      return layout;
    });
    whole.catch(() => {
      if (last?.stamp === drawn.stamp) last = null;
    });
    return { progress: () => progress, whole, soon: soon(whole) };
  }

  return {
    of: (drawn) => {
      if (last?.stamp !== drawn.stamp) last = { stamp: drawn.stamp, laying: start(drawn) };
      return last.laying;
    },
  };
}

const done = (layout: Layout): Laying => ({
  progress: () => 1,
  whole: Promise.resolve(layout),
  soon: Promise.resolve(),
});

async function soon(whole: Promise<Layout>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SOON);
  });
  await Promise.race([whole.then(() => undefined).catch(() => undefined), late]);
  clearTimeout(timer);
}

export function jobOf({ entities, from, to }: Drawn, kept: Kept | null): LayoutJob {
  const indexes = new Map(kept?.ids.map((id, index) => [id, index]));
  const at = (id: string) => {
    const index = indexes.get(id);
    if (index === undefined || kept === null) return [Number.NaN, Number.NaN];
    return [kept.layout.x[index] ?? Number.NaN, kept.layout.y[index] ?? Number.NaN];
  };
  return {
    count: entities.length,
    from,
    to,
    main: Uint8Array.from(entities, ({ kind }) => (BESIDE.has(kind) ? 0 : 1)),
    before: kept === null ? null : Float32Array.from(entities.flatMap(({ id }) => at(id))),
  };
}
