/**
 * Puts everything in its place: the whole where the server laid it out, a part (a focus, a source, some verbs)
 * by forces of its own, in the worker. Where the server has no layout to give, the worker lays out the whole.
 */

import type { Visible } from '../../data/visible.ts';
import type { State } from '../../state.ts';
import type { Store } from '../../store.ts';
import { still } from '../camera/camera.ts';
import type { DrawnMap, Showing } from '../map.ts';
import { isPart, layoutKey, spreadOut, together } from './parts.ts';
import { jobOf, settle } from './positions.ts';

/** Between two pictures of a map that is settling, in milliseconds. */
const SOME_TIME = 300;
/** Forces in the browser take too long for more: a larger part stays where the whole has it. */
const MOST = 3000;

export interface Laying {
  readonly lay: (state: State, showing: Showing, drawn: DrawnMap) => void;
  /** Nothing is in its place any more. */
  readonly anew: () => void;
  readonly stop: () => void;
}

export function openLaying(store: Store<State>): Laying {
  let laid: string | null = null;
  let stop: () => void = () => undefined;
  /** What the last part put where, for what is shown later without having been laid out. */
  let part: { all: Visible; positions: Float32Array; shown: Visible } | null = null;

  function lay(state: State, showing: Showing, drawn: DrawnMap): void {
    const { layout, sourced } = state.remote;
    const { filters } = state.view;
    if (layout.step === 'loading' || layout.step === 'idle') return;
    const whole =
      layout.step === 'ready' && layout.value.stamp === showing.atlas.columns.stamp
        ? layout.value
        : null;
    const key = whole !== null && !isPart(filters) ? 'whole' : layoutKey(filters);
    if (key === laid) return follow(showing, drawn);
    laid = key;
    stop();
    part = null;
    const all =
      key === 'whole'
        ? null
        : together(showing.atlas, filters, sourced.step === 'ready' ? sourced.value : null);
    if (whole !== null && (all === null || all.entities.length > MOST)) {
      progressed(store, 1, true);
      drawn.place(whole.positions, whole.box, true);
      return;
    }
    if (all === null || all.entities.length > MOST) {
      // Neither the server nor the browser can lay it out: a plain spiral, the important in the middle.
      progressed(store, 1, true);
      const job = jobOf(showing.atlas, showing.visible, null);
      put(showing, drawn, { all: showing.visible, positions: job.start }, true);
      return;
    }
    let told = 0;
    stop = settle(
      jobOf(showing.atlas, all, whole?.positions ?? null),
      (progress, positions, done) => {
        progressed(store, progress, done);
        const now = performance.now();
        if (!done && (still() || now - told < SOME_TIME)) return;
        told = now;
        if (done) part = { all, positions, shown: showing.visible };
        put(showing, drawn, { all, positions }, done);
      },
    );
  }

  /** What is shown now and was not laid out lies beside what it is tied to. */
  function follow(showing: Showing, drawn: DrawnMap): void {
    if (part === null || part.shown === showing.visible) return;
    part = { ...part, shown: showing.visible };
    put(showing, drawn, part, false);
  }

  return {
    lay,
    anew: () => {
      laid = null;
    },
    stop: () => stop(),
  };
}

function put(
  { atlas, visible }: Showing,
  drawn: DrawnMap,
  { all, positions }: { readonly all: Visible; readonly positions: Float32Array },
  last: boolean,
): void {
  const spread = spreadOut(atlas, all.entities, positions, visible.entities);
  drawn.place(spread.all, spread.box, last);
}

function progressed(store: Store<State>, progress: number, done: boolean): void {
  store.change((state) =>
    state.settling.running || !done ? { ...state, settling: { progress, running: !done } } : state,
  );
}
