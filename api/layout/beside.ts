/** Places entities that the forces did not lay out: in the middle of their neighbours, or in rows below the map. */
import type { LayoutJob } from './layout.ts';

/** How far from each other, in the units of the map. */
const APART = 34;
const TURN = 2.4;
/** An entity whose neighbours are all of this sort is placed in a second pass. */
const PASSES = 3;

/** x, y, x, y… of every entity of the job, from those of the main ones. */
export function besideTies(job: LayoutJob, indexes: Uint32Array, at: Float32Array): Float32Array {
  const { count, from, to, before } = job;
  const all = new Float32Array(2 * count);
  const laid = new Uint8Array(count);
  indexes.forEach((index, row) => {
    all.set([at[2 * row] ?? 0, at[2 * row + 1] ?? 0], 2 * index);
    laid[index] = 1;
  });
  const [low, width] = below(at);
  const sums = new Float64Array(3 * count);
  for (let pass = 0; pass < PASSES; pass += 1) {
    sums.fill(0);
    for (let link = 0; link < from.length; link += 1) {
      const [a, b] = [from[link] as number, to[link] as number];
      if (laid[a] === laid[b]) continue;
      const [free, known] = laid[a] === 1 ? [b, a] : [a, b];
      sums[3 * free] = (sums[3 * free] as number) + (all[2 * known] as number);
      sums[3 * free + 1] = (sums[3 * free + 1] as number) + (all[2 * known + 1] as number);
      sums[3 * free + 2] = (sums[3 * free + 2] as number) + 1;
    }
    for (let index = 0; index < count; index += 1) {
      const times = sums[3 * index + 2] as number;
      if (laid[index] === 1 || times === 0) continue;
      const [x = Number.NaN, y = Number.NaN] = [before?.[2 * index], before?.[2 * index + 1]];
      const known = !Number.isNaN(x);
      all[2 * index] = known
        ? x
        : (sums[3 * index] as number) / times + APART * Math.cos(index * TURN);
      all[2 * index + 1] = known
        ? y
        : (sums[3 * index + 1] as number) / times + APART * Math.sin(index * TURN);
      laid[index] = 1;
    }
  }
  const columns = Math.max(Math.floor(width / APART), 1);
  let stray = 0;
  for (let index = 0; index < count; index += 1) {
    if (laid[index] === 1) continue;
    all[2 * index] = ((stray % columns) - columns / 2) * APART;
    all[2 * index + 1] = low - (3 + Math.floor(stray / columns)) * APART;
    stray += 1;
  }
  return all;
}

function below(at: Float32Array): [low: number, width: number] {
  let [low, left, right] = [0, -6 * APART, 6 * APART];
  for (let index = 0; 2 * index < at.length; index += 1) {
    left = Math.min(left, at[2 * index] ?? 0);
    right = Math.max(right, at[2 * index] ?? 0);
    low = Math.min(low, at[2 * index + 1] ?? 0);
  }
  return [low, right - left];
}
