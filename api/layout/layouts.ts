/** Positions on the map: computed in a thread of their own, kept, and refined when the graph changes. */
import { setTimeout } from 'node:timers/promises';
import type { Drawn } from '../map/rows.ts';
import { inThread } from '../threads/threads.ts';
import { type Kept, keep, recalled, type Shared } from './keeping.ts';
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

/** In milliseconds: how long no other change may come before the layout of a large map is refined. */
const QUIET = 2_000;
/** A map of more entities than this is large. */
const LARGE = 5_000;

export interface Places {
  /** Where the last layout is kept; without it and without `shared`, in memory only. */
  readonly folder?: string | undefined;
  readonly shared?: Shared | undefined;
  /** Lays out, in a thread of its own. */
  readonly lay?: typeof laidOut;
  readonly large?: number;
  readonly quiet?: number;
}

export function openLayouts({
  folder,
  shared,
  lay = laidOut,
  large = LARGE,
  quiet = QUIET,
}: Places = {}): Layouts {
  let last: { readonly stamp: string; readonly laying: Laying } | null = null;
  let kept: Kept | null | undefined;
  let stop = () => {};

  function start(drawn: Drawn): Laying {
    // Where several draw the map, what the graph holds goes before what this server remembers.
    kept ??= shared !== undefined || folder === undefined ? null : recalled(folder);
    if (kept?.stamp === drawn.stamp) return done(kept.layout);
    // A layout of an earlier revision that still runs, or waits, is of no use any more.
    stop();
    const stopping = new AbortController();
    stop = () => stopping.abort(new Error('a later revision is laid out'));
    let progress = 0;
    const whole = made(drawn, stopping.signal, (share) => {
      progress = Math.min(share, 0.99);
    }).then((layout) => {
      progress = 1;
      return layout;
    });
    whole.catch(() => {
      if (last?.stamp === drawn.stamp) last = null;
    });
    return { progress: () => progress, whole, soon: soon(whole) };
  }

  async function made(
    drawn: Drawn,
    signal: AbortSignal,
    tell: (share: number) => void,
  ): Promise<Layout> {
    // Where one lies already, many changes are laid out once.
    if (kept && drawn.entities.length > large)
      await setTimeout(quiet, null, { signal, ref: false });
    const known = (await shared?.recall(drawn.stamp)) ?? kept ?? null;
    signal.throwIfAborted();
    const layout =
      known?.stamp === drawn.stamp ? known.layout : await lay(jobOf(drawn, known), tell, signal);
    const own = { stamp: drawn.stamp, ids: drawn.entities.map(({ id }) => id), layout };
    const isKnown = known?.stamp === drawn.stamp;
    const now = isKnown ? known : ((await shared?.share(own).catch(() => own)) ?? own);
    kept = now;
    if (folder !== undefined && shared === undefined) keep(folder, now);
    return now.layout;
  }

  return {
    of: (drawn) => {
      if (last?.stamp !== drawn.stamp) last = { stamp: drawn.stamp, laying: start(drawn) };
      return last.laying;
    },
  };
}

/** The server may stop while it runs. */
function laidOut(
  job: LayoutJob,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Layout> {
  return inThread<LayoutJob, Layout>(WORK, job, {
    started: (worker) => {
      worker.unref();
      signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    },
    tell,
  });
}

const done = (layout: Layout): Laying => ({
  progress: () => 1,
  whole: Promise.resolve(layout),
  soon: Promise.resolve(),
});

async function soon(whole: Promise<Layout>): Promise<void> {
  const ended = new AbortController();
  const late = setTimeout(SOON, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([whole.then(() => undefined).catch(() => undefined), late]);
  ended.abort();
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
