/** Where the camera is, in the coordinates of the layout: so that another map of the same data shows the same part. */

import type { Box } from '../../data/layout.ts';
import type { Sight } from '../stage/sight.ts';

export interface KeptCamera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  /** The longer side of what was laid out: the ratio is relative to it. */
  readonly size: number;
}

export const sizeOf = ({ x, y }: Box): number => Math.max(x[1] - x[0], y[1] - y[0]) || 1;

export function keptCamera(sight: Sight, size: number): KeptCamera {
  const { width, height } = sight.dimensions();
  const middle = sight.toLayout({ x: width / 2, y: height / 2 });
  return { ...middle, ratio: sight.camera.getState().ratio, size };
}

export function restoreCamera(sight: Sight, { x, y, ratio, size }: KeptCamera, now: number): void {
  const middle = sight.toFrame(sight.toScreen({ x, y }));
  sight.camera.setState({ ...middle, ratio: (ratio * size) / now, angle: 0 });
}
