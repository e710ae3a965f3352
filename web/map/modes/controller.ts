/** Connects a mode of the map to the page: opens it where the browser can draw, draws it again when the light changes. */
import type { ModeCallbacks, ModeChoice, ModeGraph } from '../../data/mode-graph.ts';
import { type Palette, paletteOf } from '../renderer/palette.ts';
import { type ModeMap, openModeMap } from './mode-map.ts';

export interface ModeController {
  readonly show: (graph: ModeGraph, choice: ModeChoice, theme: string | null) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly picture: () => Promise<Blob | null>;
  readonly close: () => void;
}

export function openModeController(
  container: HTMLElement,
  callbacks: ModeCallbacks,
): ModeController {
  let drawn: ModeMap | null = null;
  let palette: Palette = paletteOf(document.documentElement);
  let light: string | null = null;
  let last: { readonly graph: ModeGraph; readonly choice: ModeChoice } | null = null;
  const darkMode = matchMedia('(prefers-color-scheme: dark)');

  function update(): void {
    if (last === null) return;
    try {
      if (drawn === null) drawn = openModeMap(container, told, { ...last, palette });
      else drawn.show(last.graph, last.choice, palette);
    } catch (error) {
      console.error(error);
      drawn = null;
      callbacks.drawable(false);
    }
  }

  const told: ModeCallbacks = {
    ...callbacks,
    drawable: (isDrawable) => {
      // A context that comes back is empty: all of it is made anew.
      if (isDrawable) {
        drawn?.close();
        drawn = null;
        queueMicrotask(update);
      }
      callbacks.drawable(isDrawable);
    },
  };
  const readPalette = () => {
    palette = paletteOf(document.documentElement);
    update();
  };
  darkMode.addEventListener('change', readPalette);
  return {
    show: (graph, choice, theme) => {
      last = { graph, choice };
      if (theme !== light) {
        light = theme;
        palette = paletteOf(document.documentElement);
      }
      update();
    },
    zoom: (step) => drawn?.zoom(step),
    picture: async () => (drawn === null ? null : pictureOf(drawn.layers(), palette)),
    close: () => {
      darkMode.removeEventListener('change', readPalette);
      drawn?.close();
      drawn = null;
    },
  };
}

/** The layers as one picture on the ground of the page. */
function pictureOf(
  layers: readonly HTMLCanvasElement[],
  { background }: Palette,
): Promise<Blob | null> {
  const [first] = layers;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: first?.width ?? 1, height: first?.height ?? 1 });
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.fillStyle = `rgb(${background.join()})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve));
}
