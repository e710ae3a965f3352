/** Positions of a part that is laid out on its own; entities without neighbours stand in rows below it. */
import type { Atlas } from '../../data/atlas.ts';
import type { Box } from '../../data/layout.ts';
import { type Sourced, type Visible, visible } from '../../data/visible.ts';
import { type Filters, NO_FILTERS } from '../../view.ts';

/** Whether the filters show a part that is laid out on its own; kinds, statuses and years only hide, and move nothing. */
export const isPart = ({ verbs, source, focus, only }: Filters): boolean =>
  verbs !== null || source !== null || focus !== null || only !== null;

/** The entities that are laid out together: filters by number of links, status or year move nothing. */
export function entitiesToLayOut(atlas: Atlas, filters: Filters, sourced: Sourced): Visible {
  const { kinds, verbs, source, focus, steps, only } = filters;
  return visible(
    atlas,
    { ...NO_FILTERS, kinds, verbs, source, focus, steps, only, least: source === null ? 1 : 0 },
    sourced,
  );
}

export const layoutKey = ({ kinds, verbs, source, focus, steps, only }: Filters): string =>
  JSON.stringify([kinds, verbs, source, focus, focus === null ? 0 : steps, only]);

const SPACING = 34;

/** x and y by index in the atlas, for the entities that were laid out and those that are shown, and the box around the first. */
export function positionsByIndex(
  atlas: Atlas,
  entities: readonly number[],
  positions: Float32Array,
  shown: readonly number[],
): { all: Float32Array; box: Box } {
  const all = new Float32Array(2 * atlas.columns.count);
  const box = boxAround(positions);
  const settled = new Uint8Array(atlas.columns.count);
  entities.forEach((index, i) => {
    all[2 * index] = positions[2 * i] ?? 0;
    all[2 * index + 1] = positions[2 * i + 1] ?? 0;
    settled[index] = 1;
  });
  const width = Math.max(box.x[1] - box.x[0], 12 * SPACING);
  const columns = Math.max(Math.floor(width / SPACING), 1);
  let stray = 0;
  for (const index of shown) {
    if (settled[index] === 1) continue;
    const near = amongNeighbours(atlas, index, settled, all);
    if (near !== null) {
      all.set(near, 2 * index);
      continue;
    }
    const [column, row] = [stray % columns, Math.floor(stray / columns)];
    all.set([box.x[0] + column * SPACING, box.y[0] - (2.5 + row) * SPACING], 2 * index);
    stray += 1;
  }
  return { all, box };
}

/** In the middle of its neighbours that were laid out; null where it has none. */
function amongNeighbours(
  { columns }: Atlas,
  index: number,
  settled: Uint8Array,
  all: Float32Array,
): [number, number] | null {
  const { starts, links } = columns.around();
  let [x, y, times] = [0, 0, 0];
  for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
    const link = links[at] as number;
    const [from, to] = [columns.from[link] as number, columns.to[link] as number];
    const other = from === index ? to : from;
    if (settled[other] !== 1) continue;
    x += all[2 * other] as number;
    y += all[2 * other + 1] as number;
    times += 1;
  }
  if (times === 0) return null;
  const turn = index * 2.4;
  return [x / times + SPACING * Math.cos(turn), y / times + SPACING * Math.sin(turn)];
}

export function boxAround(positions: Float32Array): Box {
  if (positions.length === 0) return { x: [-100, 100], y: [-100, 100] };
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = [positions[at] as number, positions[at + 1] as number];
    [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)];
  }
  return { x: [x0, x1], y: [y0, y1] };
}
