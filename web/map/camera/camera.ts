/** Moving the camera so that what is shown fills the frame; at once where the reader asked for less motion. */
import type Sigma from 'sigma';
import { type Sight, spotAt } from './projection.ts';

const MOVE = 200;
/** Room around what is shown, in pixels: labels need more to the sides; a phone has none to give away. */
const [SIDE, ABOVE] = [90, 44];
/** A few neighbours are not blown up to fill a wall. */
const LEAST_RATIO = 0.16;
/** Of a crowd, every so manieth says as well where it lies. */
const ENOUGH = 3000;

export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const duration = () => (still() ? 0 : MOVE);

/** @returns how close it comes: the ratio of the camera. */
export function frame(
  sigma: Sigma,
  sight: Sight,
  table: Float32Array,
  places: readonly number[],
  nearest = LEAST_RATIO,
): number {
  if (places.length === 0) return sight.ratio;
  const step = Math.ceil(places.length / ENOUGH);
  const count = Math.ceil(places.length / step);
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  for (let row = 0; row < count; row += 1) {
    const { x, y } = spotAt(sight, table, places[row * step] as number);
    xs[row] = x;
    ys[row] = y;
  }
  const [[x0, x1], [y0, y1]] = [between(xs), between(ys)];
  const { width, height } = sight;
  const wanted = Math.max(
    (x1 - x0) / Math.max(width - 2 * Math.min(SIDE, width / 12), 60),
    (y1 - y0) / Math.max(height - 2 * ABOVE, 60),
  );
  const middle = sigma.viewportToFramedGraph({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
  const ratio = Math.min(Math.max(sight.ratio * wanted, nearest), 4);
  move(sigma, { ...middle, ratio, angle: 0 });
  return ratio;
}

/** Brings an entity into sight, without moving what is in sight already. */
export function bringIn(sigma: Sigma, sight: Sight, table: Float32Array, place: number): void {
  const { x, y } = spotAt(sight, table, place);
  const { width, height } = sight;
  const [mx, my] = [width * 0.12, height * 0.12];
  if (x > mx && y > my && x < width - mx && y < height - my) return;
  const { x: fx, y: fy } = sigma.viewportToFramedGraph({ x, y });
  move(sigma, { x: fx, y: fy });
}

export function move(sigma: Sigma, to: Parameters<CameraOf['animate']>[0]): void {
  const camera = sigma.getCamera();
  if (duration() === 0) camera.setState(to);
  else void camera.animate(to, { duration: duration(), easing: 'quadraticInOut' });
}

type CameraOf = ReturnType<Sigma['getCamera']>;

/** The ends of the middle 98 of 100: a few strays do not shrink the rest. */
function between(numbers: Float32Array): [number, number] {
  const sorted = numbers.toSorted();
  const cut = sorted.length > 150 ? Math.floor(sorted.length * 0.01) : 0;
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 1];
}
