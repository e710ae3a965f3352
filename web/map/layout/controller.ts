/**
 * Gives each entity its position: the server laid out the whole map; a part (a focus, a source, some verbs) is laid out
 * in the browser, in a worker. Where the server has no layout to give, the worker lays out the whole map.
 */

import type { Visible } from '../../data/visible.ts';
import type { State } from '../../state.ts';
import type { Store } from '../../store.ts';
import { prefersLessMotion } from '../camera/camera.ts';
import type { DrawnMap, MapInput } from '../drawn-map.ts';
import { entitiesToLayOut, isPart, layoutKey, positionsByIndex } from './parts.ts';
import { jobOf, runLayout } from './positions.ts';

/** Between two frames of a map that is being laid out, in milliseconds. */
const FRAME_PAUSE = 300;
/** The browser would take too long for more entities: a larger part keeps the positions of the whole map. */
const MOST = 3000;

export interface LayoutController {
  readonly update: (state: State, input: MapInput, drawn: DrawnMap) => void;
  /** Forgets all positions. */
  readonly reset: () => void;
  readonly stop: () => void;
}

export function openLayoutController(store: Store<State>): LayoutController {
  let currentKey: string | null = null;
  let stop: () => void = () => undefined;
  /** The positions of the last part, for entities that are shown later and were not laid out with it. */
  let part: { all: Visible; positions: Float32Array; shown: Visible } | null = null;

  function update(state: State, input: MapInput, drawn: DrawnMap): void {
    const { layout, sourced } = state.remote;
    const { filters } = state.view;
    if (layout.step === 'loading' || layout.step === 'idle') return;
    const whole =
      layout.step === 'ready' && layout.value.stamp === input.atlas.columns.stamp
        ? layout.value
        : null;
    const key = whole !== null && !isPart(filters) ? 'whole' : layoutKey(filters);
    if (key === currentKey) return placeNewcomers(input, drawn);
    currentKey = key;
    stop();
    part = null;
    const all =
      key === 'whole'
        ? null
        : entitiesToLayOut(input.atlas, filters, sourced.step === 'ready' ? sourced.value : null);
    if (whole !== null && (all === null || all.entities.length > MOST)) {
      reportProgress(store, 1, true);
      drawn.setPositions(whole.positions, whole.box, true);
      return;
    }
    if (all === null || all.entities.length > MOST) {
      // Neither the server nor the browser can lay it out: a plain spiral, the important in the middle.
      reportProgress(store, 1, true);
      const job = jobOf(input.atlas, input.visible, null);
      setPositions(input, drawn, { all: input.visible, positions: job.start }, true);
      return;
    }
    let lastDrawn = 0;
    stop = runLayout(
      jobOf(input.atlas, all, whole?.positions ?? null),
      (progress, positions, done) => {
        reportProgress(store, progress, done);
        const now = performance.now();
        if (!done && (prefersLessMotion() || now - lastDrawn < FRAME_PAUSE)) return;
        lastDrawn = now;
        if (done) part = { all, positions, shown: input.visible };
        setPositions(input, drawn, { all, positions }, done);
      },
    );
  }

  /** An entity that was not laid out is placed near its neighbours. */
  function placeNewcomers(input: MapInput, drawn: DrawnMap): void {
    if (part === null || part.shown === input.visible) return;
    part = { ...part, shown: input.visible };
    setPositions(input, drawn, part, false);
  }

  return {
    update: update,
    reset: () => {
      currentKey = null;
    },
    stop: () => stop(),
  };
}

function setPositions(
  { atlas, visible }: MapInput,
  drawn: DrawnMap,
  { all, positions }: { readonly all: Visible; readonly positions: Float32Array },
  last: boolean,
): void {
  const spread = positionsByIndex(atlas, all.entities, positions, visible.entities);
  drawn.setPositions(spread.all, spread.box, last);
}

function reportProgress(store: Store<State>, progress: number, done: boolean): void {
  store.change((state) =>
    state.layoutProgress.running || !done
      ? { ...state, layoutProgress: { progress, running: !done } }
      : state,
  );
}
