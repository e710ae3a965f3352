/** Ties the map to the state: opens it where it can be drawn, puts everything in its place when what is laid out changes. */

import { both, gather, open, say, select } from '../changes.ts';
import { arrived } from '../data/loading.ts';
import { leftIn, visibleIn } from '../data/seen.ts';
import type { Frames } from '../frames.ts';
import { atlasIn, languageOf, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { wordsIn } from '../words/words.ts';
import { walkSaid } from './camera/walk-announcement.ts';
import { drawingOf, imageOf } from './export/export.ts';
import { inIdleTime } from './idle-time.ts';
import { openLaying } from './layout/controller.ts';
import { isPart } from './layout/parts.ts';
import { type DrawnMap, openMap, type Showing } from './map.ts';
import { stepsIn } from './path.ts';
import { paletteOf } from './renderer/palette.ts';
import { mapWords } from './words.ts';

export interface Desk {
  readonly stop: () => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly lasso: (on: boolean) => void;
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  readonly picture: () => Promise<Blob | null>;
  readonly drawing: () => Blob | null;
  readonly close: () => void;
}

export { beginWebGl } from './renderer/webgl.ts';

/** Draws in the container until closed. */
export function openDesk(store: Store<State>, frames: Frames<State>, container: HTMLElement): Desk {
  let drawn: DrawnMap | null = null;
  let columns: unknown = null;
  let minimap: HTMLCanvasElement | null = null;
  let palette = paletteOf(document.documentElement);
  const laying = openLaying(store);
  let prepared: unknown = null;
  let idle = inIdleTime(() => false);

  function update(): void {
    const state = store.get();
    const showing = showingIn(state, palette);
    if (showing === null) return;
    try {
      if (drawn === null || columns !== showing.atlas.columns) {
        drawn?.close();
        drawn = openMap(container, showing, asked);
        drawn.minimap(minimap);
        columns = showing.atlas.columns;
        laying.anew();
      } else drawn.show(showing);
    } catch (error) {
      console.error(error);
      drawn = null;
      store.change((now) => ({ ...now, drawable: false }));
      return;
    }
    laying.lay(state, showing, drawn);
    drawn.paint();
    if (prepared !== showing.atlas && showing.atlas.complete) {
      prepared = showing.atlas;
      idle.stop();
      idle = inIdleTime(() => showing.atlas.ahead() || drawn?.ahead() === true);
    }
  }

  const asked = {
    select: (place: number | null, walked: number | null) => {
      const state = store.get();
      const showing = showingIn(state, palette);
      if (showing === null) return;
      const id = place === null ? null : (showing.atlas.entities[place]?.id ?? null);
      store.change(both(select(id === '' ? null : id), say(walkSaid(showing, place, walked))));
    },
    read: () => {
      const { selected } = store.get().view;
      if (selected !== null) store.change(open(selected));
    },
    gather: (places: readonly number[]) => {
      const state = store.get();
      const atlas = atlasIn(state);
      if (atlas === null || !atlas.complete) return;
      const gathered = gather(places.flatMap((place) => atlas.entities[place]?.id ?? []));
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
      now.remote.sourced !== before.remote.sourced
    ) {
      if (now.view.theme !== before.view.theme) palette = paletteOf(document.documentElement);
      update();
    }
  });
  const light = matchMedia('(prefers-color-scheme: dark)');
  const relight = () => {
    palette = paletteOf(document.documentElement);
    update();
  };
  light.addEventListener('change', relight);
  update();

  return {
    stop: laying.stop,
    zoom: (step) => drawn?.zoom(step),
    lasso: (on) => drawn?.lasso(on),
    minimap: (canvas) => {
      minimap = canvas;
      drawn?.minimap(canvas);
    },
    picture: async () => (drawn === null ? null : imageOf(drawn.now())),
    drawing: () => (drawn === null ? null : drawingOf(drawn.now())),
    close: () => {
      idle.stop();
      laying.stop();
      unsubscribe();
      light.removeEventListener('change', relight);
      drawn?.close();
      drawn = null;
    },
  };
}

function showingIn(state: State, palette: Showing['palette']): Showing | null {
  const [left, visible] = [leftIn(state), visibleIn(state)];
  const atlas = atlasIn(state);
  if (atlas === null || left === null || visible === null) return null;
  const { selected, filters } = state.view;
  const language = languageOf(state);
  const layout = arrived(state.remote.layout);
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => atlas.places.get(id) ?? []);
  return {
    atlas,
    left,
    visible,
    layout: layout?.stamp === atlas.columns.stamp && !isPart(filters) ? layout : null,
    attention: state.attention,
    selected: (selected === null ? undefined : atlas.places.get(selected)) ?? null,
    pinned: placesOf(filters.pinned),
    gathered: new Set(placesOf(state.gathered)),
    path: stepsIn(state, atlas),
    language,
    letters: wordsIn({ language }).letters,
    around: mapWords({ language }).around,
    palette,
  };
}
