/** The entity under the pointer: the nearest of those whose outline, or a little around it, holds the point. */
import type { Grid } from '../grid.ts';
import { spotAt, unprojected, type Viewport } from './projection.ts';

/** Pixels around an entity that still belong to it, for fingers and unsteady hands. */
const TOLERANCE = 4;
/** Larger than any entity is drawn. */
const REACH = 44;

export function pointedAt(
  viewport: Viewport,
  table: Float32Array,
  within: (...range: Parameters<Grid['within']>) => Iterable<number>,
  x: number,
  y: number,
): number | null {
  const reach = Math.min(REACH, 16 * viewport.scale + TOLERANCE);
  const [x0, y0] = unprojected(viewport, x - reach, y + reach);
  const [x1, y1] = unprojected(viewport, x + reach, y - reach);
  let best: { readonly index: number; readonly far: number } | null = null;
  for (const index of within(x0, y0, x1, y1)) {
    const spot = spotAt(viewport, table, index);
    const far = Math.hypot(spot.x - x, spot.y - y) - spot.radius;
    if (far > TOLERANCE) continue;
    // Where two overlap, the one with the nearer middle.
    const middle = Math.hypot(spot.x - x, spot.y - y);
    if (best === null || middle < best.far) best = { index, far: middle };
  }
  return best?.index ?? null;
}
