/** From the map's coordinates to the screen: one projection for drawing, labels, pointing and downloads. */

import type { Spot } from '../labels/annotated.ts';
import type { Projection } from '../renderer/renderer.ts';
import { LEAST } from '../renderer/renderer.ts';
import type { Sight } from '../stage/sight.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly project: Projection;
  /** What sizes are multiplied by. */
  readonly scale: number;
  /** How close: 1 shows the whole, 0.5 half of it. */
  readonly ratio: number;
}

/** Pixels from one entity to the next at which each has its full size. */
const FULL = 27;
const LARGEST = 2.4;
/** In pixels: on a narrower map, entities are drawn smaller. */
export const NARROW_MAP = 720;
/** Far enough apart to compute an affine projection precisely. */
const UNIT = 1000;

/** @param count how many entities are shown. */
export function viewportOf({ camera, dimensions, toScreen }: Sight, count: number): Viewport {
  const { width, height } = dimensions();
  const { ratio } = camera.getState();
  const [zero, one] = [toScreen({ x: 0, y: 0 }), toScreen({ x: UNIT, y: UNIT })];
  const apart = Math.sqrt((width * height) / Math.max(count, 1)) / ratio / FULL;
  const small = Math.min(width / NARROW_MAP, 1) ** 0.5;
  return {
    width,
    height,
    ratio,
    project: {
      sx: (one.x - zero.x) / UNIT,
      x0: zero.x,
      sy: (one.y - zero.y) / UNIT,
      y0: zero.y,
    },
    // Crowded entities are small, and grow as one comes closer; then they grow less.
    scale: small * Math.min(apart < 1 ? apart ** 0.8 : apart ** 0.4, LARGEST),
  };
}

/** @param table x, y, size and style by index, as the renderer has them. */
export function spotAt({ project, scale }: Viewport, table: Float32Array, index: number): Spot {
  return {
    x: (table[4 * index] ?? 0) * project.sx + project.x0,
    y: (table[4 * index + 1] ?? 0) * project.sy + project.y0,
    radius: Math.max((table[4 * index + 2] ?? 0) * scale, LEAST),
  };
}

/** From a point on the screen to the map's coordinates. */
export const unprojected = ({ project }: Viewport, x: number, y: number): [number, number] => [
  (x - project.x0) / project.sx,
  (y - project.y0) / project.sy,
];
