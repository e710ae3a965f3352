/** The long side of the map lies as screens do, and what is tied to nothing else lies in rows below it, not far out. */
import type { Network } from './layout.ts';

/** Pixels of the map between an island and the next, and from each to its edge. */
const [GAP, EDGE] = [34, 22];
/** Members of an island stand so far from its middle at most, for each of them by its root. */
const REACH = 30;

/** Turns positions (x, y, x, y…) around their middle so that they reach furthest sideways. */
export function turned(at: Float32Array): Float32Array {
  const count = at.length / 2;
  if (count < 3) return at;
  let [mx, my] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    mx += (at[2 * place] as number) / count;
    my += (at[2 * place + 1] as number) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let place = 0; place < count; place += 1) {
    const [dx, dy] = [(at[2 * place] as number) - mx, (at[2 * place + 1] as number) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // The first principal axis (Pearson 1901).
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  const found = new Float32Array(at.length);
  for (let place = 0; place < count; place += 1) {
    const [dx, dy] = [(at[2 * place] as number) - mx, (at[2 * place + 1] as number) - my];
    found[2 * place] = cos * dx - sin * dy;
    found[2 * place + 1] = sin * dx + cos * dy;
  }
  return found;
}

/** Moves every part that is tied to nothing of the largest into rows below it, those with the most ties first. */
export function docked(network: Network, at: Float32Array): Float32Array {
  const [main, ...islands] = partsOf(network);
  if (main === undefined || islands.length === 0) return at;
  const found = at.slice();
  const all = (axis: 0 | 1) => main.map((place) => at[2 * place + axis] as number);
  const least = (some: readonly number[]) =>
    some.reduce((low, one) => Math.min(low, one), Infinity);
  const most = (some: readonly number[]) =>
    some.reduce((high, one) => Math.max(high, one), -Infinity);
  const [left, right, low] = [least(all(0)), most(all(0)), least(all(1))];
  let [x, y, high] = [left, low - GAP - EDGE, 0];
  for (const island of islands) {
    const own = shapeOf(island, at);
    const wide = 2 * (own.reach + EDGE);
    if (x > left && x + wide > right) [x, y, high] = [left, y - high - GAP, 0];
    island.forEach((place, row) => {
      found[2 * place] = x + wide / 2 + (own.places[2 * row] as number);
      found[2 * place + 1] = y - wide / 2 + (own.places[2 * row + 1] as number);
    });
    x += wide;
    high = Math.max(high, wide);
  }
  return found;
}

/** Around its own middle, drawn in where it is wide. */
function shapeOf(island: readonly number[], at: Float32Array) {
  const middle = (axis: 0 | 1) =>
    island.reduce((sum, place) => sum + (at[2 * place + axis] as number), 0) / island.length;
  const [mx, my] = [middle(0), middle(1)];
  const places = island.flatMap((place) => [
    (at[2 * place] as number) - mx,
    (at[2 * place + 1] as number) - my,
  ]);
  const reach = places.reduce((far, one) => Math.max(far, Math.abs(one)), 0);
  const wanted = REACH * Math.sqrt(island.length - 1);
  const scale = reach > wanted ? wanted / reach : 1;
  return { places: places.map((one) => one * scale), reach: Math.min(reach, wanted) };
}

/** The parts of the network, the largest first and then those with the most ties. */
function partsOf({ count, from, to, mass }: Network): number[][] {
  const parent = Uint32Array.from({ length: count }, (_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let link = 0; link < from.length; link += 1)
    parent[root(from[link] as number)] = root(to[link] as number);
  const parts = new Map<number, number[]>();
  for (let place = 0; place < count; place += 1) {
    const own = parts.get(root(place));
    if (own === undefined) parts.set(root(place), [place]);
    else own.push(place);
  }
  const heaviest = (part: readonly number[]) =>
    part.reduce((most, place) => Math.max(most, mass[place] ?? 0), 0);
  const [main, ...others] = [...parts.values()].sort((a, b) => b.length - a.length);
  if (main === undefined) return [];
  return [main, ...others.sort((a, b) => heaviest(b) - heaviest(a) || (a[0] ?? 0) - (b[0] ?? 0))];
}
