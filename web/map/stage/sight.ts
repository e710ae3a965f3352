/**
 * Where one looks: the camera, the frame, and coordinates between layout and screen, computed as Sigma computes them,
 * from its own parts. It is there before Sigma is, so that the crowd can be drawn first; Sigma takes its camera over.
 */
import { Camera } from 'sigma';
import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from 'sigma/utils';
import type { Box } from '../../data/layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Sight {
  readonly camera: Camera;
  /** Of the container, in pixels; at least one. */
  readonly dimensions: () => { readonly width: number; readonly height: number };
  /** From the layout to the screen. */
  readonly toScreen: (at: Point) => Point;
  /** From the screen to where the camera moves. */
  readonly toFrame: (at: Point) => Point;
  /** From the screen to the layout. */
  readonly toLayout: (at: Point) => Point;
  /** The part of the layout that fills the frame when the camera rests. */
  readonly setBox: (box: Box) => void;
  /** Null before it is known. */
  readonly box: () => { x: [number, number]; y: [number, number] } | null;
}

export interface SightSettings {
  /** Pixels around the box. */
  readonly padding: number;
  readonly ratio: { readonly least: number; readonly most: number };
}

export function sightOf(container: HTMLElement, { padding, ratio }: SightSettings): Sight {
  const camera = new Camera();
  camera.minRatio = ratio.least;
  camera.maxRatio = ratio.most;
  let box: ReturnType<Sight['box']> = null;
  let normal = createNormalizationFunction({ x: [0, 1], y: [0, 1] });
  const dimensions = () => ({
    width: container.offsetWidth || 1,
    height: container.offsetHeight || 1,
  });
  const long = ([from, to]: [number, number]) => to - from || 1;
  const matrix = (inverse: boolean) =>
    matrixFromCamera(
      camera.getState(),
      dimensions(),
      box === null ? { width: 1, height: 1 } : { width: long(box.x), height: long(box.y) },
      padding,
      inverse,
    );
  const toFrame = ({ x, y }: Point) => {
    const { width, height } = dimensions();
    return multiplyVec2(matrix(true), { x: (x / width) * 2 - 1, y: 1 - (y / height) * 2 });
  };
  return {
    camera,
    dimensions,
    toScreen: (at) => {
      const { width, height } = dimensions();
      const { x, y } = multiplyVec2(matrix(false), normal({ ...at }));
      return { x: ((1 + x) * width) / 2, y: ((1 - y) * height) / 2 };
    },
    toFrame,
    toLayout: (at) => normal.inverse(toFrame(at)),
    setBox: ({ x, y }) => {
      box = { x: [...x], y: [...y] };
      normal = createNormalizationFunction(box);
    },
    box: () => box,
  };
}
