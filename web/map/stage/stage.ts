/**
 * What Sigma does on the map, and what we do. This is the one file that opens Sigma, for the map of links and for its
 * modes; it uses what Sigma 3 documents, overrides nothing of it, and hands it programs and settings of its interface.
 *
 * Sigma does: the camera, mouse and touch; coordinates between layout and screen; and the drawing, with a program for
 * nodes and one for edges (`programs.ts`), of what a person looks at: on the map of links what is selected, pointed at
 * or on a path, on a mode all of it. Shapes, rings, curves side by side, loops, arrows and patterns are in these
 * programs; reducers fade what does not stand out; picking says which node or edge is under the pointer.
 *
 * We do: on the map of links, the crowd behind (`renderer/`), which Sigma draws too slowly beyond some thousands, on a
 * canvas under Sigma's; which entity of the crowd is under the pointer (`camera/pointing.ts`); outlines under and names
 * over what Sigma draws, on canvases of its stage, so that no name lies over another (`labels/`, `modes/layers.ts`).
 * Ours are drawn after each of Sigma's frames, from its camera: there is one clock and one projection. Until Sigma is
 * open, which the map of links does after its first picture (`crowd-first.ts`), they are drawn by themselves, from the
 * camera that Sigma then takes over (`sight.ts`).
 */
import type { AbstractGraph } from 'graphology-types';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { Palette, Rgb } from '../renderer/palette.ts';
import { NoProgram, nodeProgram, tieProgram } from './programs.ts';
import type { Sight } from './sight.ts';

export type { Sigma };

export interface StageSettings {
  readonly graph: AbstractGraph;
  /** Read at each frame: the light may change. */
  readonly palette: () => Palette;
  /** Whether lines grow with the map, as nodes do. */
  readonly areLinesScaled: boolean;
  readonly settings: Partial<Settings>;
  /** The graphics card took its memory back: nothing can be drawn until `restored`, and then all of it anew. */
  readonly lost: () => void;
  readonly restored: () => void;
  /** Where the reader looks already. */
  readonly sight?: Sight;
}

export interface Stage {
  readonly sigma: Sigma;
  /** A canvas between two of Sigma's, in pixels of the page. */
  readonly layer: (name: string, before: string) => HTMLCanvasElement;
  /** Asks for the next frame; nothing once the stage is closed, for what was on its way may still arrive. */
  readonly ask: () => void;
  readonly close: () => void;
}

/** Colours of the rings, in the order of the absences. */
export const ringsOf = ({ family, mutedText }: Palette): readonly Rgb[] => [
  family.actors,
  family.commons,
  family.means,
  family.ends,
  mutedText,
];

export function openStage(
  container: HTMLElement,
  { graph, palette, areLinesScaled, settings, lost, restored, sight }: StageSettings,
): Stage {
  const entity = nodeProgram(() => ({ ground: palette().background, rings: ringsOf(palette()) }));
  const nothing = NoProgram as unknown as Settings['nodeProgramClasses'][string];
  const noLine = NoProgram as unknown as Settings['edgeProgramClasses'][string];
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: 'entity',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { entity, circle: nothing },
    nodeHoverProgramClasses: { entity: nothing, circle: nothing },
    edgeProgramClasses: { tie: tieProgram(areLinesScaled), line: noLine, arrow: noLine },
    // Names are placed so that none lies over another: they are written after each frame.
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    zIndex: true,
    ...settings,
  });
  if (sight !== undefined) {
    sigma.setCamera(sight.camera);
    sigma.setCustomBBox(sight.box());
  }
  let isClosed = false;
  const unwatch = Object.values(sigma.getCanvases()).map((canvas) =>
    watchContext(canvas, { lost, restored }),
  );
  const ask = () => {
    if (!isClosed) sigma.scheduleRender();
  };
  const watch = new ResizeObserver(ask);
  watch.observe(container);
  return {
    sigma,
    layer: (name, before) => sigma.createCanvas(name, { beforeLayer: before }),
    ask,
    close: () => {
      isClosed = true;
      watch.disconnect();
      for (const stop of unwatch) stop();
      sigma.kill();
    },
  };
}

/**
 * @returns a function that stops: Sigma gives its contexts back when it is closed, and so do we, and that is no loss
 */
export function watchContext(
  canvas: HTMLCanvasElement,
  { lost, restored }: Pick<StageSettings, 'lost' | 'restored'>,
): () => void {
  const onLost = (event: Event) => {
    event.preventDefault();
    lost();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}

/** The canvas in the size of the stage and the sharpness of the screen, empty; null where it cannot be drawn on. */
export function cleared(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    Object.assign(canvas, { width: wide, height: high });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
