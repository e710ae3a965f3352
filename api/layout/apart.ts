/** Moves apart what lies upon each other: neighbours are looked for in cells of a grid, round after round. */
import type { LayoutJob } from './layout.ts';

/** Radius of an entity with so many links, in the units of the map; the page draws the same. */
const radiusOf = (links: number) => Math.min(2.5 + 1.3 * Math.sqrt(links), 16);
const MARGIN = 3;
/** On a screen that shows the whole, entities are so much larger than in the units of the map. */
const DRAWN = 1.8;
const ROUNDS = 40;
/** Pairs looked at, in all: a large map gets fewer rounds. */
const STEPS = 1_200_000;

/** Changes `all` (x, y, x, y…). */
export function apart(all: Float32Array, { count, from, to }: LayoutJob): void {
  const links = new Uint32Array(count);
  for (const ends of [from, to]) {
    for (const end of ends) links[end] = (links[end] as number) + 1;
  }
  const radius = Float32Array.from(links, (one) => DRAWN * radiusOf(one) + MARGIN);
  const cell = 2 * radius.reduce((sum, one) => Math.max(sum, Math.min(one, 20)), 4);
  const rounds = Math.max(6, Math.min(ROUNDS, Math.round(STEPS / Math.max(count, 1))));
  for (let round = 0; round < rounds; round += 1) {
    if (!pushed(all, radius, cell)) return;
  }
}

function pushed(all: Float32Array, radius: Float32Array, cell: number): boolean {
  const cells = new Map<number, number[]>();
  const [column, row] = [
    (index: number) => Math.floor((all[2 * index] as number) / cell),
    (index: number) => Math.floor((all[2 * index + 1] as number) / cell),
  ];
  const key = (x: number, y: number) => (x + 32_768) * 65_536 + y + 32_768;
  for (let index = 0; index < radius.length; index += 1) {
    const own = key(column(index), row(index));
    const some = cells.get(own);
    if (some === undefined) cells.set(own, [index]);
    else some.push(index);
  }
  let moved = false;
  for (let index = 0; index < radius.length; index += 1) {
    const [cx, cy] = [column(index), row(index)];
    for (let x = cx - 1; x <= cx + 1; x += 1) {
      for (let y = cy - 1; y <= cy + 1; y += 1) {
        for (const other of cells.get(key(x, y)) ?? []) {
          if (other > index && push(all, radius, index, other)) moved = true;
        }
      }
    }
  }
  return moved;
}

/** Half of what is missing each; two in one spot part by their indexes. */
function push(all: Float32Array, radius: Float32Array, a: number, b: number): boolean {
  let dx = (all[2 * b] as number) - (all[2 * a] as number);
  let dy = (all[2 * b + 1] as number) - (all[2 * a + 1] as number);
  const wanted = (radius[a] as number) + (radius[b] as number);
  let far = Math.hypot(dx, dy);
  if (far >= wanted) return false;
  if (far < 0.01) [dx, dy, far] = [Math.cos(b), Math.sin(b), 1];
  const by = (0.5 * (wanted - Math.min(far, wanted))) / far;
  all[2 * a] = (all[2 * a] as number) - dx * by;
  all[2 * a + 1] = (all[2 * a + 1] as number) - dy * by;
  all[2 * b] = (all[2 * b] as number) + dx * by;
  all[2 * b + 1] = (all[2 * b + 1] as number) + dy * by;
  return true;
}
