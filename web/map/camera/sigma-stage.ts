/** The stage: Sigma keeps the camera, mouse and touch over a canvas that the renderer draws. */
import { DirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import { SigmaWithoutDrawing } from './sigma-without-drawing.ts';

export interface Stage {
  readonly sigma: Sigma;
  readonly close: () => void;
}

/** Sigma asks each of its programs to draw; these draw nothing. */
class EmptyProgram {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

const PROGRAMS = {
  nodeProgramClasses: { circle: EmptyProgram },
  edgeProgramClasses: { line: EmptyProgram, arrow: EmptyProgram },
} as unknown as Partial<Settings>;

/** @param canvas where the renderer draws: it lies under the labels. */
export function openStage(container: HTMLElement, canvas: HTMLCanvasElement): Stage {
  const sigma = new SigmaWithoutDrawing(new DirectedGraph(), container, {
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
