/** Which links are drawn: all of them while one can tell them apart, and of more, those between the most linked in sight. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/visible.ts';
import type { Styles } from './appearance.ts';
import type { Grid } from './grid.ts';

/** More lines than this make a fog on any screen. */
const MOST = 24_000;

/** Of the map's coordinates, the low end first. */
export interface Range {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** From, to and style of each, the least important first; within a sight, those that touch it. */
export function linksDrawn(
  atlas: Atlas,
  visible: Visible,
  styles: Styles,
  grid: () => Grid,
  sight: Range | null,
): Uint32Array {
  const { from, to, linkStatus, count } = atlas.columns;
  const { links } = visible;
  let last = count;
  let seen: Uint8Array | null = null;
  if (links.length > MOST) {
    seen = sight === null ? null : inSight(grid(), sight, count);
    last = lastRank(visible, count, from, to, seen);
  }
  const kept = new Uint32Array(3 * Math.min(links.length, MOST));
  let at = 0;
  for (let row = 0; row < links.length && at < kept.length; row += 1) {
    const link = links[row] as number;
    const a = from[link] as number;
    const b = to[link] as number;
    if (a >= last || b >= last) continue;
    if (seen !== null && !seen[a] && !seen[b]) continue;
    kept[at] = a;
    kept[at + 1] = b;
    kept[at + 2] = styles.links[linkStatus[link] as number] as number;
    at += 3;
  }
  return at === kept.length ? kept : kept.slice(0, at);
}

export const isThinned = ({ links }: Visible): boolean => links.length > MOST;

function inSight(grid: Grid, { x, y }: Range, count: number): Uint8Array {
  const seen = new Uint8Array(count);
  for (const place of grid.within(x[0], y[0], x[1], y[1])) seen[place] = 1;
  return seen;
}

/** Entities come the most linked first, and a link is as important as its lesser end: before which are there so many? */
function lastRank(
  { links }: Visible,
  count: number,
  from: Uint32Array,
  to: Uint32Array,
  seen: Uint8Array | null,
): number {
  const counts = new Uint32Array(count);
  for (let row = 0; row < links.length; row += 1) {
    const link = links[row] as number;
    const a = from[link] as number;
    const b = to[link] as number;
    if (seen !== null && !seen[a] && !seen[b]) continue;
    const own = Math.max(a, b);
    counts[own] = (counts[own] as number) + 1;
  }
  let sum = 0;
  for (let own = 0; own < count; own += 1) {
    sum += counts[own] as number;
    if (sum > MOST) return Math.max(own, 1);
  }
  return count;
}
