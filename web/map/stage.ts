/** Sigma without its drawing: it keeps the camera, mouse and touch; what is drawn is drawn by the mesh. */
import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';

export interface Stage {
  readonly sigma: Sigma;
  /** Where the mesh is drawn, under what is written. */
  readonly canvas: HTMLCanvasElement;
  readonly close: () => void;
}

export function openStage(container: HTMLElement): Stage {
  const sigma = new Sigma(new DirectedGraph(), container, {
    renderLabels: false,
    stagePadding: 36,
    minCameraRatio: 0.005,
    maxCameraRatio: 6,
    allowInvalidContainer: true,
  });
  const canvas = sigma.createCanvas('mesh', { beforeLayer: 'edges' });
  // Sigma has nothing to draw: its layers would be cleared, sized and laid upon each other at each picture,
  // and it would read a pixel back from the card at each move of the mouse.
  for (const layer of ['edges', 'nodes', 'hoverNodes', 'edgeLabels', 'hovers'])
    sigma.killLayer(layer);
  const resize = sigma.resize.bind(sigma);
  let sized = false;
  const watch = new ResizeObserver(() => {
    sized = false;
    sigma.scheduleRender();
  });
  Object.assign(sigma, {
    getNodeAtPosition: () => null,
    clear: () => sigma,
    resetWebGLTexture: () => sigma,
    // To ask for a size lays the whole page out, in the middle of a change of it: only where it is another.
    resize: (force?: boolean) => {
      if (!sized || force === true) resize(force);
      sized = true;
      return sigma;
    },
  });
  Object.assign(canvas.style, { width: '100%', height: '100%' });
  watch.observe(container);
  return {
    sigma,
    canvas,
    close: () => {
      watch.disconnect();
      sigma.kill();
    },
  };
}
