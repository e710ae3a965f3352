/** The names of clusters: the theme of each, in the middle of its entities that are shown. */

import { NARROW_MAP, type Viewport } from '../camera/projection.ts';
import type { Shown } from '../shown.ts';
import { type Candidate, shortened } from './placement.ts';

/** Closer than this, entities have labels of their own and clusters have none. */
const NEAREST = 0.34;
const MOST = 9;
/** Pixels of width for each name. */
const ROOM = 120;
/** A named cluster holds at least this share of the shown entities. */
const SHARE = 0.02;
const LEAST = 4;
const [SIZE, SMALL] = [15, 13];
/** Signs of a name. */
const LONGEST = 34;

export function clusterLabels(viewport: Viewport, table: Float32Array, shown: Shown): Candidate[] {
  const { layout, spotlight: light, visible, atlas, language, around } = shown;
  if (layout === null || light !== null || viewport.ratio < NEAREST) return [];
  const sums = cachedSums(layout.cluster, layout.clusters.length, table, visible.entities);
  const least = Math.max(LEAST, SHARE * visible.entities.length);
  // The largest come first: thousands of small ones are cut off here.
  const end = layout.clusters.findIndex(({ size }) => size < least);
  return layout.clusters
    .slice(0, end < 0 ? undefined : end)
    .map(({ theme }, rank) => ({
      theme,
      x: sums[3 * rank] ?? 0,
      y: sums[3 * rank + 1] ?? 0,
      count: sums[3 * rank + 2] ?? 0,
    }))
    .filter(({ count, theme }) => count >= least && theme !== null)
    .sort((a, b) => b.count - a.count)
    .slice(0, Math.min(MOST, Math.floor(viewport.width / ROOM)))
    .flatMap(({ theme, x, y, count }) => {
      const name = atlas.entities[theme?.of ?? -1]?.name[language] ?? '';
      if (name === '') return [];
      const kind = atlas.columns.kinds[theme?.many ?? -1] ?? '';
      const many = atlas.vocabulary.kinds.get(kind)?.plural[language];
      return [
        {
          text: shortened(many === undefined ? name : around(many, name), LONGEST),
          x: (x / count) * viewport.project.sx + viewport.project.x0,
          y: (y / count) * viewport.project.sy + viewport.project.y0,
          radius: 0,
          size: viewport.width < NARROW_MAP ? SMALL : SIZE,
          strong: false,
        },
      ];
    });
}

let known: { readonly key: readonly unknown[]; readonly sums: Float64Array } | null = null;

/** The sums, made again when what is shown or where it lies changed. */
function cachedSums(
  cluster: Uint16Array,
  count: number,
  table: Float32Array,
  indices: readonly number[],
): Float64Array {
  const key = [cluster, table, indices, table[0], table[1]];
  if (known?.key.every((one, at) => one === key[at])) return known.sums;
  const sums = clusterSums(cluster, count, table, indices);
  known = { key, sums };
  return sums;
}

/** For each cluster, over its shown entities: the sum of x, the sum of y, and how many. */
export function clusterSums(
  cluster: Uint16Array,
  count: number,
  table: Float32Array,
  indices: readonly number[],
): Float64Array {
  const sums = new Float64Array(3 * count);
  for (let row = 0; row < indices.length; row += 1) {
    const index = indices[row] as number;
    const own = cluster[index] as number;
    if (own >= count) continue;
    sums[3 * own] = (sums[3 * own] as number) + (table[4 * index] as number);
    sums[3 * own + 1] = (sums[3 * own + 1] as number) + (table[4 * index + 1] as number);
    sums[3 * own + 2] = (sums[3 * own + 2] as number) + 1;
  }
  return sums;
}
