/** Moves the camera so that what is shown fills the frame; without animation where the reader asked for less motion. */
import type { Sight } from '../stage/sight.ts';
import { spotAt, type Viewport } from './projection.ts';

const MOVE = 200;
/** Margins around the shown entities, in pixels: labels need more at the sides; a narrow map has smaller margins. */
const [SIDE, ABOVE] = [90, 44];
/** The camera comes no closer than this to a few entities. */
const LEAST_RATIO = 0.16;
/** Of more entities than this, only a regular sample is measured. */
const ENOUGH = 3000;

export const prefersLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const duration = () => (prefersLessMotion() ? 0 : MOVE);

/** @returns how close it comes: the ratio of the camera. */
export function fitCamera(
  sight: Sight,
  viewport: Viewport,
  table: Float32Array,
  indices: readonly number[],
  nearest = LEAST_RATIO,
): number {
  if (indices.length === 0) return viewport.ratio;
  const step = Math.ceil(indices.length / ENOUGH);
  const count = Math.ceil(indices.length / step);
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  for (let row = 0; row < count; row += 1) {
    const { x, y } = spotAt(viewport, table, indices[row * step] as number);
    xs[row] = x;
    ys[row] = y;
  }
  const [[x0, x1], [y0, y1]] = [usualRange(xs), usualRange(ys)];
  const { width, height } = viewport;
  const wanted = Math.max(
    (x1 - x0) / Math.max(width - 2 * Math.min(SIDE, width / 12), 60),
    (y1 - y0) / Math.max(height - 2 * ABOVE, 60),
  );
  const middle = sight.toFrame({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
  const ratio = Math.min(Math.max(viewport.ratio * wanted, nearest), 4);
  moveCamera(sight, { ...middle, ratio, angle: 0 });
  return ratio;
}

/** Moves the camera to an entity that is out of sight; does nothing where it is in sight. */
export function panInto(
  sight: Sight,
  viewport: Viewport,
  table: Float32Array,
  index: number,
): void {
  const { x, y } = spotAt(viewport, table, index);
  const { width, height } = viewport;
  const [mx, my] = [width * 0.12, height * 0.12];
  if (x > mx && y > my && x < width - mx && y < height - my) return;
  moveCamera(sight, sight.toFrame({ x, y }));
}

export function moveCamera({ camera }: Sight, to: Parameters<Sight['camera']['animate']>[0]): void {
  if (duration() === 0) camera.setState(to);
  else void camera.animate(to, { duration: duration(), easing: 'quadraticInOut' });
}

/** The range of the middle 98 percent: a few entities far out do not shrink the rest. */
function usualRange(numbers: Float32Array): [number, number] {
  const sorted = numbers.toSorted();
  const cut = sorted.length > 150 ? Math.floor(sorted.length * 0.01) : 0;
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 1];
}
