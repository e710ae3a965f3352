/** What is shown, as the lists that the mesh draws: looks by place, entities, links, and where to look for what is pointed at. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import { type Grid, gridOf } from '../grid.ts';
import { type Spotlight, type Styles, sizeOf, stylesOf } from './appearance.ts';
import { byImportance, linksDrawn, type Range } from './chosen-links.ts';
import type { Mesh } from './renderer.ts';

export interface Lists {
  /** Positions of all, x, y, x, y… */
  readonly place: (positions: Float32Array) => void;
  /** After a change of what is shown. */
  readonly show: (visible: Visible) => void;
  /** After a move of the camera: the links that are worth drawing there. */
  readonly relink: (sight: Range | null) => void;
  /** What is looked at; and how many links each has with it, which what was hidden may change. */
  readonly light: (light: Spotlight | null, degrees: Uint32Array) => void;
  readonly grid: () => Grid;
}

export function listsFor(mesh: Mesh, atlas: Atlas, first: Visible): Lists {
  const { columns } = atlas;
  const styles: Styles = stylesOf(atlas);
  const { entities: table } = mesh;
  let positions = new Float32Array(2 * columns.count);
  let visible = first;
  let degrees = first.degrees;
  let grid: Grid | null = null;
  let order: Uint32Array | null = null;
  const ordered = () => {
    order ??= byImportance(columns);
    return order;
  };
  /** What links were chosen for: all, or a range; stale after a change. */
  let chosen: Range | null | 'stale' = 'stale';

  const lists: Lists = {
    grid: () => {
      grid ??= gridOf(positions, visible.entities);
      return grid;
    },
    place: (next) => {
      positions = Float32Array.from(next);
      for (let place = 0; place < columns.count; place += 1) {
        table[4 * place] = positions[2 * place] as number;
        table[4 * place + 1] = positions[2 * place + 1] as number;
      }
      grid = null;
      mesh.changed();
    },
    show: (next) => {
      visible = next;
      degrees = next.degrees;
      grid = null;
      chosen = 'stale';
      look(table, columns, styles, degrees);
      mesh.changed();
      // The most linked are drawn last, over the others.
      mesh.put(new Uint32Array(visible.entities).reverse());
      lists.relink(null);
    },
    relink: (sight) => {
      if (sight === null && chosen === null) return;
      chosen = sight;
      mesh.link(linksDrawn(atlas, visible, styles, ordered, lists.grid, sight));
    },
    light: (light, now) => {
      if (now !== degrees) {
        degrees = now;
        look(table, columns, styles, degrees);
        mesh.changed();
      }
      if (light === null) return;
      const { from, to, linkStatus } = columns;
      const lit = new Uint32Array(3 * light.links.size);
      let at = 0;
      for (const link of light.links) {
        lit[at] = from[link] as number;
        lit[at + 1] = to[link] as number;
        lit[at + 2] = styles.links[linkStatus[link] as number] as number;
        at += 3;
      }
      mesh.light(Uint32Array.from(light.entities).sort().reverse(), lit);
    },
  };
  return lists;
}

/** Writes size and style of each into its four numbers, of which the first two are where it lies. */
export function look(
  table: Float32Array,
  columns: Atlas['columns'],
  styles: Styles,
  degrees: Uint32Array,
): void {
  for (let place = 0; place < columns.count; place += 1) {
    const kind = columns.kind[place] as number;
    const size = sizeOf(degrees[place] as number);
    table[4 * place + 2] = size * (styles.sizes[kind] as number);
    table[4 * place + 3] =
      (styles.kinds[kind] as number) + (styles.statuses[columns.status[place] as number] as number);
  }
}
