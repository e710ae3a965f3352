/** The map, fetched when it is first wanted: the first screen does not wait for it. */
import { arrived } from '../data/loading.ts';
import { visible } from '../data/visible.ts';
import type { Frames } from '../frames.ts';
import type { MapHandle } from '../shared/scene.ts';
import { atlasIn, languageOf, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { NO_FILTERS } from '../view.ts';
import { prepareFormats } from '../words/formats.ts';

type Desk =
  Awaited<typeof import('./controller.ts')> extends { openDesk: (...all: never[]) => infer D }
    ? D
    : never;

const load = () => import('./controller.ts');

export function lazyMap(store: Store<State>, frames: Frames<State>): MapHandle {
  // Where the address asks for the map, its script comes while the data is on its way.
  if (store.get().view.lens === 'map') {
    load().then(
      ({ beginWebGl }) => {
        beginWebGl();
        prepareFormats(languageOf(store.get()));
      },
      () => undefined,
    );
  }
  let desk: Desk | null = null;
  let container: HTMLElement | null = null;
  let minimap: HTMLCanvasElement | null = null;

  async function mount(element: HTMLElement | null): Promise<void> {
    if (element === container) return;
    container = element;
    desk?.close();
    desk = null;
    if (element === null) return;
    const { openDesk } = await load();
    if (container !== element) return;
    desk = openDesk(store, frames, element);
    desk.minimap(minimap);
  }

  return {
    mount: (element) => void mount(element),
    zoom: (step) => desk?.zoom(step),
    lasso: (on) => desk?.lasso(on),
    minimap: (canvas) => {
      minimap = canvas;
      desk?.minimap(canvas);
    },
    stop: () => desk?.stop(),
    picture: async () => desk?.picture() ?? null,
    drawing: () => desk?.drawing() ?? null,
    vignette: (canvas) => void vignette(store, frames, canvas),
  };
}

let waiting: (() => void) | null = null;

/** Draws once the data is here, and again when the light changes. */
async function vignette(
  store: Store<State>,
  frames: Frames<State>,
  canvas: HTMLCanvasElement | null,
): Promise<void> {
  waiting?.();
  waiting = null;
  if (canvas === null) return;
  const [{ drawVignette }, { paletteOf }] = await Promise.all([
    import('./renderer/vignette.ts'),
    import('./renderer/palette.ts'),
  ]);
  const draw = () => {
    const state = store.get();
    const [atlas, layout] = [atlasIn(state), arrived(state.remote.layout)];
    if (atlas === null || !canvas.isConnected) return;
    if (layout?.stamp !== atlas.columns.stamp) return;
    const seen = visible(atlas, NO_FILTERS, null);
    drawVignette(canvas, atlas, seen, layout, paletteOf(document.documentElement));
  };
  waiting = frames.subscribe((now, before) => {
    if (
      now.remote.atlas !== before.remote.atlas ||
      now.remote.layout !== before.remote.layout ||
      now.view.theme !== before.view.theme
    ) {
      draw();
    }
  });
  draw();
}
