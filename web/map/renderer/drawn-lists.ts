/** What is shown, as the lists that the renderer draws: appearance by index, entities, links, and a grid that finds the entity under the pointer. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import { type Grid, gridOf } from '../grid.ts';
import { type Spotlight, type Styles, sizeOf, stylesOf } from './appearance.ts';
import { linksByImportance, linksToDraw, type Range } from './chosen-links.ts';
import type { Renderer } from './renderer.ts';

export interface DrawnLists {
  /** Positions of all, x, y, x, y… */
  readonly setPositions: (positions: Float32Array) => void;
  /** After a change of what is shown. */
  readonly show: (visible: Visible) => void;
  /** After a move of the camera: chooses the links to draw in this range, or with null in the whole map. */
  readonly chooseLinks: (range: Range | null) => void;
  /** The spotlight, and how many shown links each entity has: an entity that the spotlight adds changes these counts. */
  readonly setSpotlight: (setSpotlight: Spotlight | null, degrees: Uint32Array) => void;
  readonly grid: () => Grid;
}

export function drawnListsFor(renderer: Renderer, atlas: Atlas, first: Visible): DrawnLists {
  const { columns } = atlas;
  const styles: Styles = stylesOf(atlas);
  const { entities: table } = renderer;
  let positions = new Float32Array(2 * columns.count);
  let visible = first;
  let degrees = first.degrees;
  let grid: Grid | null = null;
  let order: Uint32Array | null = null;
  const ordered = () => {
    order ??= linksByImportance(columns);
    return order;
  };
  /** For which range links were chosen; null for the whole map, 'stale' after a change. */
  let linkRange: Range | null | 'stale' = 'stale';

  const lists: DrawnLists = {
    grid: () => {
      grid ??= gridOf(positions, visible.entities);
      return grid;
    },
    setPositions: (next) => {
      positions = Float32Array.from(next);
      for (let index = 0; index < columns.count; index += 1) {
        table[4 * index] = positions[2 * index] as number;
        table[4 * index + 1] = positions[2 * index + 1] as number;
      }
      grid = null;
      renderer.markChanged();
    },
    show: (next) => {
      visible = next;
      degrees = next.degrees;
      grid = null;
      linkRange = 'stale';
      writeAppearance(table, columns, styles, degrees);
      renderer.markChanged();
      // The most linked are drawn last, over the others.
      renderer.setEntities(new Uint32Array(visible.entities).reverse());
      lists.chooseLinks(null);
    },
    chooseLinks: (range) => {
      if (range === null && linkRange === null) return;
      linkRange = range;
      renderer.setLinks(linksToDraw(atlas, visible, styles, ordered, lists.grid, range));
    },
    setSpotlight: (spotlight, now) => {
      if (now !== degrees) {
        degrees = now;
        writeAppearance(table, columns, styles, degrees);
        renderer.markChanged();
      }
      if (spotlight === null) return;
      const { from, to, linkStatus } = columns;
      const litLinks = new Uint32Array(3 * spotlight.links.size);
      let at = 0;
      for (const link of spotlight.links) {
        litLinks[at] = from[link] as number;
        litLinks[at + 1] = to[link] as number;
        litLinks[at + 2] = styles.links[linkStatus[link] as number] as number;
        at += 3;
      }
      renderer.setHighlight(Uint32Array.from(spotlight.entities).sort().reverse(), litLinks);
    },
  };
  return lists;
}

/** Writes size and style of each entity into the last two of its four numbers; the first two are its position. */
export function writeAppearance(
  table: Float32Array,
  columns: Atlas['columns'],
  styles: Styles,
  degrees: Uint32Array,
): void {
  for (let index = 0; index < columns.count; index += 1) {
    const kind = columns.kind[index] as number;
    const size = sizeOf(degrees[index] as number);
    table[4 * index + 2] = size * (styles.sizes[kind] as number);
    table[4 * index + 3] =
      (styles.kinds[kind] as number) + (styles.statuses[columns.status[index] as number] as number);
  }
}
