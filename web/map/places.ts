/** Where everything goes: what settled in its place, what nothing ties in rows below. */
import { type Atlas, otherEnd } from '../model/atlas.ts';
import { type Filters, NO_FILTERS } from '../model/view.ts';
import { type Sourced, type Visible, visible } from '../model/visible.ts';

export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** What is laid out together: thinning by links, status or time moves nothing. */
export function together(atlas: Atlas, filters: Filters, sourced: Sourced): Visible {
  const { kinds, verbs, source, focus, steps } = filters;
  return visible(
    atlas,
    { ...NO_FILTERS, kinds, verbs, source, focus, steps, least: source === null ? 1 : 0 },
    sourced,
  );
}

export const layoutKey = ({ kinds, verbs, source, focus, steps }: Filters): string =>
  JSON.stringify([kinds, verbs, source, focus, focus === null ? 0 : steps]);

const APART = 34;

/** x and y for every entity of the atlas, and the box around those that settled. */
export function spreadOut(
  atlas: Atlas,
  entities: readonly number[],
  positions: Float32Array,
): { all: Float32Array; box: Box } {
  const all = new Float32Array(2 * atlas.entities.length);
  const box = boxAround(positions);
  const settled = new Set(entities);
  entities.forEach((place, i) => {
    all.set([positions[2 * i] ?? 0, positions[2 * i + 1] ?? 0], 2 * place);
  });
  const width = Math.max(box.x[1] - box.x[0], 12 * APART);
  const columns = Math.max(Math.floor(width / APART), 1);
  let stray = 0;
  atlas.entities.forEach((_, place) => {
    if (settled.has(place)) return;
    const near = besideNeighbours(atlas, place, settled, all);
    if (near !== null) {
      all.set(near, 2 * place);
      return;
    }
    const [column, row] = [stray % columns, Math.floor(stray / columns)];
    all.set([box.x[0] + column * APART, box.y[0] - (2.5 + row) * APART], 2 * place);
    stray += 1;
  });
  return { all, box };
}

/** What was not laid out but is tied to what was lies in the middle of its neighbours. */
function besideNeighbours(
  atlas: Atlas,
  place: number,
  settled: ReadonlySet<number>,
  all: Float32Array,
): [number, number] | null {
  const near = (atlas.around[place] ?? [])
    .flatMap((link) => atlas.links[link] ?? [])
    .map((link) => otherEnd(link, place))
    .filter((other) => settled.has(other));
  if (near.length === 0) return null;
  const middle = (axis: number) =>
    near.reduce((sum, other) => sum + (all[2 * other + axis] ?? 0), 0) / near.length;
  const turn = place * 2.4;
  return [middle(0) + APART * Math.cos(turn), middle(1) + APART * Math.sin(turn)];
}

export function boxAround(positions: Float32Array): Box {
  if (positions.length === 0) return { x: [-100, 100], y: [-100, 100] };
  const [xs, ys] = [0, 1].map((axis) => positions.filter((_, i) => i % 2 === axis).sort());
  const ends = (sorted: Float32Array | undefined): [number, number] => [
    sorted?.[0] ?? -1,
    sorted?.[sorted.length - 1] ?? 1,
  ];
  return { x: ends(xs), y: ends(ys) };
}
