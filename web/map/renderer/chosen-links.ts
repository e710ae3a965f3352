/** Which links are drawn: all while they are few enough to be told apart; else those between the most linked entities in sight. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import type { Grid } from '../grid.ts';
import type { Styles } from './appearance.ts';

/** More lines than this make a fog on any screen. */
const MOST_LINKS = 24_000;

/** Of the map's coordinates, the low end first. */
export interface Range {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** From, to and style of each, the least important first; where links are thinned and a range is given, those with an end in it. */
export function linksToDraw(
  { columns }: Atlas,
  { shownLinks, linkCount }: Visible,
  styles: Styles,
  /** The indices of all links, the most important first: asked for where there are too many. */
  order: () => Uint32Array,
  grid: () => Grid,
  range: Range | null,
  /** In which lane each link lies beside others of the same two; asked for where all are drawn. */
  lanes: () => Uint8Array,
): Uint32Array {
  const { from, to, linkStatus, count } = columns;
  const thinned = linkCount > MOST_LINKS;
  const first = thinned ? order() : null;
  const lane = thinned ? null : lanes();
  const inRange = thinned && range !== null ? withinRange(grid(), range, count) : null;
  const kept = new Uint32Array(3 * Math.min(linkCount, MOST_LINKS));
  let at = kept.length;
  for (let row = 0; at > 0 && row < shownLinks.length; row += 1) {
    const link = first === null ? row : (first[row] as number);
    if (!shownLinks[link]) continue;
    const a = from[link] as number;
    const b = to[link] as number;
    if (inRange !== null && !inRange[a] && !inRange[b]) continue;
    at -= 3;
    kept[at] = a;
    kept[at + 1] = b;
    kept[at + 2] =
      (styles.links[linkStatus[link] as number] as number) +
      8 * (lane === null ? 0 : (lane[link] as number));
  }
  return at === 0 ? kept : kept.slice(at);
}

/** More beside each other than this lie upon each other. */
const MOST_LANES = 15;

/** 0 for the first link of two entities, whichever way it points, 1 for the second, and so on. */
export function lanesOf({ from, to, count }: Atlas['columns']): Uint8Array {
  const lanes = new Uint8Array(from.length);
  const taken = new Map<number, number>();
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    const pair = a < b ? a * count + b : b * count + a;
    const lane = taken.get(pair) ?? 0;
    lanes[link] = Math.min(lane, MOST_LANES);
    taken.set(pair, lane + 1);
  }
  return lanes;
}

export const isThinned = ({ linkCount }: Visible): boolean => linkCount > MOST_LINKS;

function withinRange(grid: Grid, { x, y }: Range, count: number): Uint8Array {
  const inRange = new Uint8Array(count);
  grid.mark(inRange, x[0], y[0], x[1], y[1]);
  return inRange;
}

/** Entities come the most linked first, and a link is as important as its lesser end. By counting. */
export function linksByImportance({ from, to, count }: Atlas['columns']): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let link = 0; link < from.length; link += 1) {
    const own = Math.max(from[link] as number, to[link] as number) + 1;
    starts[own] = (starts[own] as number) + 1;
  }
  for (let own = 1; own <= count; own += 1) {
    starts[own] = (starts[own] as number) + (starts[own - 1] as number);
  }
  const order = new Uint32Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const own = Math.max(from[link] as number, to[link] as number);
    const at = starts[own] as number;
    starts[own] = at + 1;
    order[at] = link;
  }
  return order;
}
