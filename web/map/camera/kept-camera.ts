/** Where the camera is, in the coordinates of the layout: so that another map of the same data shows the same part. */

import type { Box } from '../../data/layout.ts';
import type { Sigma } from '../stage/stage.ts';

export interface KeptCamera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  /** The longer side of what was laid out: the ratio is relative to it. */
  readonly size: number;
}

export const sizeOf = ({ x, y }: Box): number => Math.max(x[1] - x[0], y[1] - y[0]) || 1;

export function keptCamera(sigma: Sigma, size: number): KeptCamera {
  const { width, height } = sigma.getDimensions();
  const middle = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
  return { ...middle, ratio: sigma.getCamera().getState().ratio, size };
}

export function restoreCamera(sigma: Sigma, { x, y, ratio, size }: KeptCamera, now: number): void {
  const middle = sigma.viewportToFramedGraph(
    // Without a state, Sigma answers for the frame that it drew last, and of an empty spotlight it draws none.
    sigma.graphToViewport({ x, y }, { cameraState: sigma.getCamera().getState() }),
  );
  sigma.getCamera().setState({ ...middle, ratio: (ratio * size) / now, angle: 0 });
}
