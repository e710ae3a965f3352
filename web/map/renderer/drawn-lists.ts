/** What is shown, as the lists that the renderer draws: appearance by index, entities, links, and a grid that finds the entity under the pointer. */
import type { Atlas } from '../../data/atlas.ts';
import type { Ball } from '../../data/balls.ts';
import type { Visible } from '../../data/visible.ts';
import { type Grid, gridOf } from '../grid.ts';
import { type Spotlight, type Styles, sizeOf, stylesOf } from './appearance.ts';
import { lanesOf, linksByImportance, linksToDraw, type Range } from './chosen-links.ts';
import { type Folding, foldedLinks, foldingOf, writeSymbols } from './folding.ts';
import type { Renderer } from './renderer.ts';

export interface DrawnLists {
  /** Positions of all, x, y, x, y… */
  readonly setPositions: (positions: Float32Array) => void;
  /** After a change of what is shown. */
  readonly show: (visible: Visible, balls: readonly Ball[]) => void;
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
  let lanes: Uint8Array | null = null;
  const laned = () => {
    lanes ??= lanesOf(columns);
    return lanes;
  };
  /** For which range links were chosen; null for the whole map, 'stale' after a change. */
  let linkRange: Range | null | 'stale' = 'stale';

  let folding: Folding | null = null;
  /** Whether the renderer holds a spotlight. */
  let isLit = false;
  const drawnEntities = (): readonly number[] => {
    if (folding === null) return visible.entities;
    const { standsFor } = folding;
    return visible.entities.filter((index) => standsFor[index] === index);
  };
  /** Positions with each symbol where it is drawn. */
  const drawnPositions = (): Float32Array => {
    if (folding === null) return positions;
    const all = positions.slice();
    for (const { members } of folding.balls) {
      const [first = 0] = members;
      all[2 * first] = table[4 * first] as number;
      all[2 * first + 1] = table[4 * first + 1] as number;
    }
    return all;
  };
  /** Puts those that stood for others back where they lie. */
  const unfold = ({ balls }: Folding): void => {
    for (const { members } of balls) {
      const [first = 0] = members;
      table[4 * first] = positions[2 * first] as number;
      table[4 * first + 1] = positions[2 * first + 1] as number;
    }
  };

  const lists: DrawnLists = {
    grid: () => {
      grid ??= gridOf(drawnPositions(), drawnEntities());
      return grid;
    },
    setPositions: (next) => {
      positions = Float32Array.from(next);
      for (let index = 0; index < columns.count; index += 1) {
        table[4 * index] = positions[2 * index] as number;
        table[4 * index + 1] = positions[2 * index + 1] as number;
      }
      if (folding !== null) writeSymbols(table, positions, folding);
      grid = null;
      renderer.markChanged();
    },
    show: (next, balls) => {
      visible = next;
      if (folding !== null) unfold(folding);
      folding = foldingOf(balls, columns.count);
      degrees = next.degrees;
      grid = null;
      linkRange = 'stale';
      writeAppearance(table, columns, styles, degrees);
      if (folding !== null) writeSymbols(table, positions, folding);
      renderer.markChanged();
      // The most linked are drawn last, over the others.
      renderer.setEntities(new Uint32Array(drawnEntities()).reverse());
      lists.chooseLinks(null);
    },
    chooseLinks: (range) => {
      if (range === null && linkRange === null) return;
      linkRange = range;
      const links = linksToDraw(atlas, visible, styles, ordered, lists.grid, range, laned);
      renderer.setLinks(folding === null ? links : foldedLinks(links, folding));
    },
    setSpotlight: (spotlight, now) => {
      if (now !== degrees) {
        degrees = now;
        writeAppearance(table, columns, styles, degrees);
        if (folding !== null) writeSymbols(table, positions, folding);
        renderer.markChanged();
      }
      if (spotlight === null) {
        if (isLit) renderer.setHighlight(new Uint32Array(), new Uint32Array());
        isLit = false;
        return;
      }
      isLit = true;
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
