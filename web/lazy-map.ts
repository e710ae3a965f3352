/** The map, fetched when it is first wanted: the first screen does not wait for it. */
import { arrived } from './model/loading.ts';
import type { State } from './model/state.ts';
import { NO_FILTERS } from './model/view.ts';
import type { MapHandle } from './panels/scene.ts';
import type { Store } from './store.ts';

type Desk =
  Awaited<typeof import('./map/desk.ts')> extends { openDesk: (...all: never[]) => infer D }
    ? D
    : never;

export function lazyMap(store: Store<State>): MapHandle {
  let desk: Desk | null = null;
  let container: HTMLElement | null = null;

  async function mount(element: HTMLElement | null): Promise<void> {
    if (element === container) return;
    container = element;
    desk?.close();
    desk = null;
    if (element === null) return;
    const { openDesk } = await import('./map/desk.ts');
    if (container === element) desk = openDesk(store, element);
  }

  return {
    mount: (element) => void mount(element),
    zoom: (step) => desk?.zoom(step),
    stop: () => desk?.stop(),
    picture: async () => desk?.picture() ?? null,
    drawing: () => desk?.drawing() ?? null,
    vignette: (canvas) => void vignette(store, canvas),
  };
}

let waiting: (() => void) | null = null;

/** Draws once the data is here, and again when the light changes. */
async function vignette(store: Store<State>, canvas: HTMLCanvasElement | null): Promise<void> {
  waiting?.();
  waiting = null;
  if (canvas === null) return;
  const { vignetteOf } = await import('./map/vignette.ts');
  let stop: () => void = () => undefined;
  const draw = () => {
    const atlas = arrived(store.get().atlas);
    if (atlas === null || !canvas.isConnected) return;
    stop();
    stop = vignetteOf(canvas, atlas, NO_FILTERS);
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.atlas !== before.atlas || now.view.theme !== before.view.theme) draw();
  });
  waiting = () => {
    stop();
    unsubscribe();
  };
  draw();
}
