/** Ties the map to the state: opens it where it can be drawn, settles it when what is laid out changes. */
import type { Atlas } from '../model/atlas.ts';
import { open, say, select } from '../model/changes.ts';
import { pathBetween } from '../model/path.ts';
import { visibleIn } from '../model/seen.ts';
import { languageOf, type State } from '../model/state.ts';
import type { Visible } from '../model/visible.ts';
import type { Store } from '../store.ts';
import { wordsIn } from '../words/words.ts';
import { still } from './camera.ts';
import { type DrawnMap, openMap, type Showing } from './map.ts';
import { paletteOf } from './palette.ts';
import { layoutKey, spreadOut, together } from './places.ts';
import { jobOf, settle } from './settling.ts';
import { drawingOf, imageOf } from './taking.ts';
import { walkSaid } from './walk-said.ts';

/** Between two pictures of a map that is settling, in milliseconds. */
const SOME_TIME = 300;

export interface Desk {
  readonly stop: () => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly picture: () => Promise<Blob | null>;
  readonly drawing: () => Blob | null;
  readonly close: () => void;
}

/** Draws in the container until closed. */
export function openDesk(store: Store<State>, container: HTMLElement): Desk {
  let drawn: DrawnMap | null = null;
  let laid: { atlas: Atlas; key: string } | null = null;
  let stop: () => void = () => undefined;

  function update(): void {
    const state = store.get();
    const showing = showingIn(state);
    if (showing === null) return;
    try {
      if (drawn === null || laid?.atlas !== showing.atlas) {
        drawn?.close();
        drawn = openMap(container, showing, asked);
        laid = null;
      } else drawn.show(showing);
    } catch (error) {
      console.error(error);
      drawn = null;
      store.change((now) => ({ ...now, drawable: false }));
      return;
    }
    lay(state, showing);
  }

  function lay({ view: { filters }, sourced }: State, { atlas }: Showing): void {
    const key = layoutKey(filters);
    if (laid?.atlas === atlas && laid.key === key) return;
    laid = { atlas, key };
    stop();
    const all = together(atlas, filters, sourced.step === 'ready' ? sourced.value : null);
    let told = 0;
    stop = settle(jobOf(atlas, all), (progress, positions, done) => {
      progressed(store, progress, done);
      const now = performance.now();
      if (!done && (still() || now - told < SOME_TIME)) return;
      told = now;
      const spread = spreadOut(atlas, all.entities, positions);
      drawn?.place(spread.all, spread.box, done);
    });
  }

  const asked = {
    select: (place: number | null, walked: number | null) => {
      const state = store.get();
      const showing = showingIn(state);
      if (showing === null) return;
      const id = place === null ? null : (showing.atlas.entities[place]?.id ?? null);
      store.change(select(id));
      store.change(say(walkSaid(showing, place, walked, wordsIn(languageOf(state)))));
    },
    read: () => {
      const { selected } = store.get().view;
      if (selected !== null) store.change(open(selected));
    },
  };

  const unsubscribe = store.subscribe((now, before) => {
    if (now.view !== before.view || now.atlas !== before.atlas || now.sourced !== before.sourced) {
      update();
    }
  });
  const light = matchMedia('(prefers-color-scheme: dark)');
  light.addEventListener('change', update);
  update();

  return {
    stop: () => stop(),
    zoom: (step) => drawn?.zoom(step),
    picture: async () => (drawn === null ? null : imageOf(drawn)),
    drawing: () => (drawn === null ? null : drawingOf(drawn)),
    close: () => {
      stop();
      unsubscribe();
      light.removeEventListener('change', update);
      drawn?.close();
      drawn = null;
    },
  };
}

function progressed(store: Store<State>, progress: number, done: boolean): void {
  store.change((state) =>
    state.settling.running || !done ? { ...state, settling: { progress, running: !done } } : state,
  );
}

function showingIn(state: State): Showing | null {
  const visible: Visible | null = visibleIn(state);
  if (state.atlas.step !== 'ready' || visible === null) return null;
  const atlas = state.atlas.value;
  const { selected, to } = state.view;
  const language = languageOf(state);
  return {
    atlas,
    visible,
    attention: state.attention,
    selected: (selected === null ? undefined : atlas.places.get(selected)) ?? null,
    path: selected === null || to === null ? null : pathBetween(atlas, selected, to),
    language,
    letters: wordsIn(language).letters,
    palette: paletteOf(document.documentElement),
  };
}
