/**
 * A loop over all links is slow until the browser has compiled it. Each such loop runs beforehand on a part of the
 * map, so that the first filter is nearly as quick as the tenth.
 */
import type { Atlas } from '../data/atlas.ts';
import { atlasOf } from '../data/atlas-of.ts';
import { firstOf } from '../data/columns.ts';
import { visible } from '../data/visible.ts';
import { type Filters, NO_FILTERS } from '../view.ts';
import { gridOf } from './grid.ts';
import { clusterSums } from './labels/clusters.ts';
import { spotlight, stylesOf } from './renderer/appearance.ts';
import { lanesOf, linksByImportance, linksToDraw } from './renderer/chosen-links.ts';
import { writeAppearance } from './renderer/drawn-lists.ts';

/** Few enough for a round to take about a millisecond. */
const [ENTITIES, LINKS] = [1500, 6000];
const CLUSTERS = 20;
/** After so many, Chromium has compiled the loops: a first filter of 100,000 entities took half as long. */
const ROUNDS = 24;
const CHOICES: readonly Partial<Filters>[] = [{}, { least: 0 }, { kinds: [], year: 2020 }];

/** @returns a round; false once it was the last. */
export function warmUpOf({ columns, vocabulary }: Atlas): () => boolean {
  const part = atlasOf(firstOf(columns, ENTITIES, LINKS), null, vocabulary);
  const styles = stylesOf(part);
  const positions = Float32Array.from({ length: 2 * ENTITIES }, (_, at) => (at * 37) % 211);
  const table = new Float32Array(4 * ENTITIES);
  const clusters = Uint16Array.from({ length: ENTITIES }, (_, at) => at % CLUSTERS);
  const order = () => linksByImportance(part.columns);
  const lanes = () => lanesOf(part.columns);
  let left = ROUNDS;
  return () => {
    const shown = visible(part, { ...NO_FILTERS, ...CHOICES[left % CHOICES.length] }, null);
    const grid = () => gridOf(positions, shown.entities);
    writeAppearance(table, part.columns, styles, shown.degrees);
    clusterSums(clusters, CLUSTERS, table, shown.entities);
    linksToDraw(part, shown, styles, order, grid, null, lanes);
    grid().mark(new Uint8Array(ENTITIES), 0, 0, 80, 80);
    spotlight(part, shown, 0, null);
    left -= 1;
    return left > 0;
  };
}
