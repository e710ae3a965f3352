/** Which entities lie near a point or within a frame, by cells: asked at every move of the pointer. */

export interface Grid {
  /** The indices within a rectangle and a little around it. */
  readonly within: (x0: number, y0: number, x1: number, y1: number) => number[];
  /** Sets those to 1, by index. */
  readonly mark: (mask: Uint8Array, x0: number, y0: number, x1: number, y1: number) => void;
}

/** Entities in a cell, on average. */
const FULL = 3;

export function gridOf(positions: Float32Array, indices: readonly number[]): Grid {
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < indices.length; row += 1) {
    const index = indices[row] as number;
    const x = positions[2 * index] as number;
    const y = positions[2 * index + 1] as number;
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const area = Math.max(right - left, 1) * Math.max(high - low, 1);
  const cell = Math.max(Math.sqrt((area * FULL) / Math.max(indices.length, 1)), 0.001);
  const columns = Math.max(1, Math.floor((right - left) / cell) + 1) || 1;
  const rows = Math.max(1, Math.floor((high - low) / cell) + 1) || 1;
  const starts = new Uint32Array(columns * rows + 1);
  const cells = new Uint32Array(indices.length);
  for (let row = 0; row < indices.length; row += 1) {
    const index = indices[row] as number;
    const own =
      Math.floor(((positions[2 * index + 1] as number) - low) / cell) * columns +
      Math.floor(((positions[2 * index] as number) - left) / cell);
    cells[row] = own;
    starts[own + 1] = (starts[own + 1] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const next = starts.slice();
  const sorted = new Uint32Array(indices.length);
  for (let row = 0; row < indices.length; row += 1) {
    const own = cells[row] as number;
    const at = next[own] as number;
    next[own] = at + 1;
    sorted[at] = indices[row] as number;
  }
  const clamp = (at: number, most: number) => Math.max(0, Math.min(most - 1, at));
  /** Where, in `sorted`, the rows of cells of a rectangle begin and end: begin, end, begin, end… */
  const runs = (x0: number, y0: number, x1: number, y1: number): number[] => {
    const found: number[] = [];
    if (indices.length === 0) return found;
    const c0 = clamp(Math.floor((x0 - left) / cell), columns);
    const c1 = clamp(Math.floor((x1 - left) / cell), columns);
    const r0 = clamp(Math.floor((y0 - low) / cell), rows);
    const r1 = clamp(Math.floor((y1 - low) / cell), rows);
    for (let row = r0; row <= r1; row += 1) {
      found.push(starts[row * columns + c0] as number, starts[row * columns + c1 + 1] as number);
    }
    return found;
  };
  return {
    within: (...range) => {
      const found: number[] = [];
      const ends = runs(...range);
      for (let run = 0; run < ends.length; run += 2) {
        for (let at = ends[run] as number; at < (ends[run + 1] as number); at += 1) {
          found.push(sorted[at] as number);
        }
      }
      return found;
    },
    mark: (mask, ...range) => {
      const ends = runs(...range);
      for (let run = 0; run < ends.length; run += 2) {
        for (let at = ends[run] as number; at < (ends[run + 1] as number); at += 1) {
          mask[sorted[at] as number] = 1;
        }
      }
    },
  };
}
