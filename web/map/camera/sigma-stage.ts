/** Sigma without its drawing: it keeps the camera, mouse and touch; what is drawn is drawn by the mesh. */
import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';

export interface Stage {
  readonly sigma: Sigma;
  readonly close: () => void;
}

/** Where names are written, and where the pointer is followed. */
const LAYERS: ReadonlySet<string> = new Set(['labels', 'mouse']);

/**
 * Sigma would open three contexts of WebGL, compile a program for each and clear them at each picture, for a graph
 * that it never has; and it would read a pixel back from the card at each move of the mouse.
 */
class Bare extends Sigma {
  override createWebGLContext(): WebGLRenderingContext {
    return undefined as never;
  }
  override createCanvasContext(...[id, options]: Parameters<Sigma['createCanvasContext']>): this {
    return LAYERS.has(id) ? super.createCanvasContext(id, options) : this;
  }
  override clear(): this {
    return this;
  }
}
Object.assign(Bare.prototype, {
  resetWebGLTexture: () => undefined,
  getNodeAtPosition: () => null,
});

class Nothing {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

const PROGRAMS = {
  nodeProgramClasses: { circle: Nothing },
  edgeProgramClasses: { line: Nothing, arrow: Nothing },
} as unknown as Partial<Settings>;

/** @param canvas where the mesh is drawn: it is laid under what is written. */
export function openStage(container: HTMLElement, canvas: HTMLCanvasElement): Stage {
  const sigma = new Bare(new DirectedGraph(), container, {
    ...PROGRAMS,
    renderLabels: false,
    stagePadding: 36,
    minCameraRatio: 0.005,
    maxCameraRatio: 6,
    allowInvalidContainer: true,
  });
  Object.assign(canvas.style, { position: 'absolute', width: '100%', height: '100%' });
  container.prepend(canvas);
  const resize = sigma.resize.bind(sigma);
  let sized = false;
  // To ask for a size lays the whole page out, in the middle of a change of it: only where it is another.
  sigma.resize = (force) => {
    if (!sized || force === true) resize(force);
    sized = true;
    return sigma;
  };
  const watch = new ResizeObserver(() => {
    sized = false;
    sigma.scheduleRender();
  });
  watch.observe(container);
  return {
    sigma,
    close: () => {
      watch.disconnect();
      sigma.kill();
    },
  };
}
