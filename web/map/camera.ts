/** Moving the camera so that what is shown fills the frame; at once where the reader asked for less motion. */
import type Sigma from 'sigma';
import { type Dot, keyOf } from './build.ts';

const MOVE = 200;
/** Room around what is shown, in pixels: labels need more to the sides. */
const [SIDE, ABOVE] = [90, 44];
/** A few neighbours are not blown up to fill a wall. */
const LEAST_RATIO = 0.16;

export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const duration = () => (still() ? 0 : MOVE);

export function frame(sigma: Sigma<Dot>, places: readonly number[], nearest = LEAST_RATIO): void {
  const at = places.flatMap((place) => {
    const data = sigma.getNodeDisplayData(keyOf(place));
    return data === undefined ? [] : [sigma.framedGraphToViewport(data)];
  });
  if (at.length === 0) return;
  const [x0, x1] = between(at.map(({ x }) => x));
  const [y0, y1] = between(at.map(({ y }) => y));
  const { width, height } = sigma.getDimensions();
  const { ratio } = sigma.getCamera().getState();
  const wanted = Math.max(
    (x1 - x0) / Math.max(width - 2 * SIDE, 60),
    (y1 - y0) / Math.max(height - 2 * ABOVE, 60),
  );
  const middle = sigma.viewportToFramedGraph({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
  move(sigma, { ...middle, ratio: Math.max(ratio * wanted, nearest), angle: 0 });
}

/** Brings an entity into sight, without moving what is in sight already. */
export function bringIn(sigma: Sigma<Dot>, place: number): void {
  const data = sigma.getNodeDisplayData(keyOf(place));
  if (data === undefined) return;
  const { x, y } = sigma.framedGraphToViewport(data);
  const { width, height } = sigma.getDimensions();
  const [mx, my] = [width * 0.12, height * 0.12];
  if (x > mx && y > my && x < width - mx && y < height - my) return;
  move(sigma, { x: data.x, y: data.y });
}

export function move(sigma: Sigma<Dot>, to: Parameters<CameraOf['animate']>[0]): void {
  const camera = sigma.getCamera();
  if (duration() === 0) camera.setState(to);
  else void camera.animate(to, { duration: duration(), easing: 'quadraticInOut' });
}

type CameraOf = ReturnType<Sigma['getCamera']>;

/** The ends of the middle 98 of 100: a few strays do not shrink the rest. */
function between(numbers: readonly number[]): [number, number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const cut = sorted.length > 150 ? Math.floor(sorted.length * 0.01) : 0;
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 1];
}
