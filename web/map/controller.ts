/** Connects the map to the state: opens it where the browser can draw, and lays it out again when the filters change what belongs together. */

import { both, choose, gather, open, say, select } from '../changes.ts';
import type { Atlas } from '../data/atlas.ts';
import { type Ball, ballsIn, foldedBalls } from '../data/balls.ts';
import { arrived } from '../data/loading.ts';
import type { Visible } from '../data/visible.ts';
import { filteredIn, visibleIn } from '../data/visible-in-state.ts';
import type { Frames } from '../frames.ts';
import { atlasIn, languageOf, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { ownOf } from '../view.ts';
import { wordsIn } from '../words/words.ts';
import type { KeptCamera } from './camera/kept-camera.ts';
import { walkAnnouncement } from './camera/walk-announcement.ts';
import type { DrawnMap, MapInput } from './drawn-map.ts';
import { drawingOf, imageOf } from './export/export.ts';
import { inIdleTime } from './idle-time.ts';
import { openLayoutController } from './layout/controller.ts';
import { isPart } from './layout/parts.ts';
import { openMap } from './map.ts';
import { stepsIn } from './path.ts';
import { paletteOf } from './renderer/palette.ts';
import { mapWords } from './words.ts';

export interface MapController {
  readonly stop: () => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly lasso: (on: boolean) => void;
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  readonly picture: () => Promise<Blob | null>;
  readonly drawing: () => Blob | null;
  readonly close: () => void;
}

export { beginWebGl } from './renderer/webgl.ts';

/** Draws in the container until it is closed. */
export function openMapController(
  store: Store<State>,
  frames: Frames<State>,
  container: HTMLElement,
): MapController {
  let drawn: DrawnMap | null = null;
  let columns: unknown = null;
  let minimap: HTMLCanvasElement | null = null;
  let palette = paletteOf(document.documentElement);
  const layouts = openLayoutController(store);
  let preparedFor: unknown = null;
  /** Until the browser can draw again, it is not asked to. */
  let canDraw = true;
  /** Where one was before the browser could not draw. */
  let again: KeptCamera | null = null;
  let idle = inIdleTime(() => false);

  function update(): void {
    const state = store.get();
    const input = inputFrom(state, palette);
    if (input === null || !canDraw) return;
    try {
      if (drawn === null || columns !== input.atlas.columns) {
        // After a change of the data, readers stay where they were.
        const camera = drawn?.camera() ?? again;
        again = null;
        drawn?.close();
        drawn = openMap(container, input, callbacks, camera);
        drawn.minimap(minimap);
        columns = input.atlas.columns;
        layouts.reset();
      } else drawn.show(input);
    } catch (error) {
      console.error(error);
      drawn = null;
      setDrawable(false);
      return;
    }
    layouts.update(state, input, drawn);
    if (preparedFor !== input.atlas && input.atlas.complete) {
      preparedFor = input.atlas;
      idle.stop();
      idle = inIdleTime(() => input.atlas.prepareNext() || drawn?.prepareNext() === true);
    }
  }

  function setDrawable(drawable: boolean): void {
    canDraw = drawable;
    store.change((now) => (now.drawable === drawable ? now : { ...now, drawable }));
  }

  const callbacks = {
    drawable: (isDrawable: boolean) => {
      // A context that comes back is empty: all of it is made anew, where one was.
      if (isDrawable) {
        const camera = drawn?.camera() ?? null;
        drawn?.close();
        drawn = null;
        layouts.reset();
        again = camera;
      }
      setDrawable(isDrawable);
      if (isDrawable) queueMicrotask(update);
    },
    select: (index: number | null, walked: number | null) => {
      const state = store.get();
      const input = inputFrom(state, palette);
      if (input === null) return;
      const id = index === null ? null : (input.atlas.entities[index]?.id ?? null);
      store.change(
        both(select(id === '' ? null : id), say(walkAnnouncement(input, index, walked))),
      );
    },
    read: () => {
      const { selected } = store.get().view;
      if (selected !== null) store.change(open(selected));
    },
    open: (hub: number) => {
      const state = store.get();
      const id = atlasIn(state)?.entities[hub]?.id;
      if (id === undefined || id === '') return;
      const { opened = [] } = ownOf(state.view, 'map');
      store.change(choose('map', { opened: [...new Set([...opened, id])] }));
    },
    gather: (indices: readonly number[]) => {
      const state = store.get();
      const atlas = atlasIn(state);
      if (atlas === null || !atlas.complete) return;
      const gathered = gather(indices.flatMap((index) => atlas.entities[index]?.id ?? []));
      const { length } = gathered(state).gathered;
      const said = mapWords({ language: languageOf(state) }).gathered(length);
      store.change(both(gathered, say(said)));
    },
  };

  const unsubscribe = frames.subscribe((now, before) => {
    if (
      now.view !== before.view ||
      now.remote.atlas !== before.remote.atlas ||
      now.remote.layout !== before.remote.layout ||
      now.gathered !== before.gathered ||
      now.remote.sourced !== before.remote.sourced ||
      now.remote.chain !== before.remote.chain
    ) {
      if (now.view.theme !== before.view.theme) palette = paletteOf(document.documentElement);
      update();
    }
  });
  const darkMode = matchMedia('(prefers-color-scheme: dark)');
  const readPalette = () => {
    palette = paletteOf(document.documentElement);
    update();
  };
  darkMode.addEventListener('change', readPalette);
  update();

  return {
    stop: layouts.stop,
    zoom: (step) => drawn?.zoom(step),
    lasso: (on) => drawn?.lasso(on),
    minimap: (canvas) => {
      minimap = canvas;
      drawn?.minimap(canvas);
    },
    picture: async () => (drawn === null ? null : imageOf(drawn.exportSource())),
    drawing: () => (drawn === null ? null : drawingOf(drawn.exportSource())),
    close: () => {
      idle.stop();
      layouts.stop();
      unsubscribe();
      darkMode.removeEventListener('change', readPalette);
      drawn?.close();
      drawn = null;
    },
  };
}

let lastFolded: { readonly key: string; readonly left: unknown; readonly balls: readonly Ball[] } =
  {
    key: '',
    left: null,
    balls: [],
  };

/** The same list while the same are folded: what is drawn is made again only where it changes. */
function foldedIn(state: State, atlas: Atlas, left: Visible): readonly Ball[] {
  const { selected, filters } = state.view;
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => atlas.indexes.get(id) ?? []);
  const steps = stepsIn(state, atlas) ?? [];
  const balls = foldedBalls(
    ballsIn(atlas, left),
    new Set(placesOf(ownOf(state.view, 'map').opened ?? [])),
    [
      ...placesOf([...(selected === null ? [] : [selected]), ...filters.pinned, ...state.gathered]),
      ...steps.flatMap(({ from, to }) => [from, to]),
    ],
  );
  const key = balls.map(({ hub, kind }) => `${hub} ${kind}`).join();
  if (lastFolded.left !== left || lastFolded.key !== key) lastFolded = { key, left, balls };
  return lastFolded.balls;
}

function inputFrom(state: State, palette: MapInput['palette']): MapInput | null {
  const [left, visible] = [filteredIn(state), visibleIn(state)];
  const atlas = atlasIn(state);
  if (atlas === null || left === null || visible === null) return null;
  const { selected, filters } = state.view;
  const language = languageOf(state);
  const layout = arrived(state.remote.layout);
  const indicesOf = (ids: readonly string[]) => ids.flatMap((id) => atlas.indexes.get(id) ?? []);
  return {
    atlas,
    filtered: left,
    visible,
    layout: layout?.stamp === atlas.columns.stamp && !isPart(filters) ? layout : null,
    attention: state.attention,
    selected: (selected === null ? undefined : atlas.indexes.get(selected)) ?? null,
    pinned: indicesOf(filters.pinned),
    gathered: new Set(indicesOf(state.gathered)),
    path: stepsIn(state, atlas),
    language,
    letters: wordsIn({ language }).letters,
    around: mapWords({ language }).around,
    folded: mapWords({ language }).folded,
    balls: foldedIn(state, atlas, left),
    palette,
  };
}
