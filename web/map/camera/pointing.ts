/** Which entity the pointer is on: the nearest of those whose outline, or a little around it, holds the point. */
import type { Grid } from '../grid.ts';
import { type Sight, spotAt, unprojected } from './projection.ts';

/** A finger and an unsteady hand need so many pixels more. */
const AROUND = 4;
/** Larger than any entity is drawn. */
const REACH = 44;

export function pointedAt(
  sight: Sight,
  table: Float32Array,
  within: (...range: Parameters<Grid['within']>) => Iterable<number>,
  x: number,
  y: number,
): number | null {
  const reach = Math.min(REACH, 16 * sight.scale + AROUND);
  const [x0, y0] = unprojected(sight, x - reach, y + reach);
  const [x1, y1] = unprojected(sight, x + reach, y - reach);
  let best: { readonly place: number; readonly far: number } | null = null;
  for (const place of within(x0, y0, x1, y1)) {
    const spot = spotAt(sight, table, place);
    const far = Math.hypot(spot.x - x, spot.y - y) - spot.radius;
    if (far > AROUND) continue;
    // Of two upon each other, the one whose middle is nearer.
    const middle = Math.hypot(spot.x - x, spot.y - y);
    if (best === null || middle < best.far) best = { place, far: middle };
  }
  return best?.place ?? null;
}
