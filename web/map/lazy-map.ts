/** The map, whose script is loaded when it is first needed: the first screen does not wait for it. */
import { arrived } from '../data/loading.ts';
import type { ModeCallbacks } from '../data/mode-graph.ts';
import { visible } from '../data/visible.ts';
import type { Frames } from '../frames.ts';
import type { MapHandle, ModeHandle } from '../shared/scene.ts';
import { atlasIn, languageOf, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { NO_FILTERS } from '../view.ts';
import { prepareFormats } from '../words/formats.ts';

type MapController =
  Awaited<typeof import('./controller.ts')> extends {
    openMapController: (...all: never[]) => infer D;
  }
    ? D
    : never;

type ModeController = ReturnType<typeof import('./modes/controller.ts').openModeController>;

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
  let controller: MapController | null = null;
  let container: HTMLElement | null = null;
  let minimap: HTMLCanvasElement | null = null;

  async function mount(element: HTMLElement | null): Promise<void> {
    if (element === container) return;
    container = element;
    controller?.close();
    controller = null;
    if (element === null) return;
    const { openMapController } = await load();
    if (container !== element) return;
    controller = openMapController(store, frames, element);
    controller.minimap(minimap);
  }

  return {
    mount: (element) => void mount(element),
    zoom: (step) => controller?.zoom(step),
    lasso: (on) => controller?.lasso(on),
    minimap: (canvas) => {
      minimap = canvas;
      controller?.minimap(canvas);
    },
    stop: () => controller?.stop(),
    picture: async () => controller?.picture() ?? null,
    drawing: () => controller?.drawing() ?? null,
    vignette: (canvas) => void vignette(store, frames, canvas),
    openMode: (container, callbacks) => lazyMode(container, callbacks),
  };
}

/** A mode, whose script is loaded when one first looks at it. */
function lazyMode(container: HTMLElement, callbacks: ModeCallbacks): ModeHandle {
  let controller: ModeController | null = null;
  let isClosed = false;
  let last: Parameters<ModeHandle['show']> | null = null;
  import('./modes/controller.ts').then(
    ({ openModeController }) => {
      if (isClosed) return;
      controller = openModeController(container, callbacks);
      if (last !== null) controller.show(...last);
    },
    () => callbacks.drawable(false),
  );
  return {
    show: (...all) => {
      last = all;
      controller?.show(...all);
    },
    zoom: (step) => controller?.zoom(step),
    picture: async () => controller?.picture() ?? null,
    close: () => {
      isClosed = true;
      controller?.close();
    },
  };
}

let unsubscribe: (() => void) | null = null;

/** Draws once the data is here, and again when the theme changes. */
async function vignette(
  store: Store<State>,
  frames: Frames<State>,
  canvas: HTMLCanvasElement | null,
): Promise<void> {
  unsubscribe?.();
  unsubscribe = null;
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
    const shown = visible(atlas, NO_FILTERS, null);
    drawVignette(canvas, atlas, shown, layout, paletteOf(document.documentElement));
  };
  unsubscribe = frames.subscribe((now, before) => {
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
