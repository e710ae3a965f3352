/**
 * The entities and links that the filters leave, the same for map, table and sentence. Columns in, columns out: no objects,
 * not even the small ones of `[a, b] = [c, d]` in loops over all links, which are slow until they are compiled.
 */

import type { Filters } from '../view.ts';
import type { Atlas } from './atlas.ts';
import { entityMask, linkMask, sourceMasks } from './filter-masks.ts';

/** Ids of the entities and links that a source supports; null without a source. */
export type Sourced = ReadonlySet<string> | null;

export interface Visible {
  /** Indices in the atlas, the most linked first. */
  readonly entities: readonly number[];
  /** Indices in the atlas; listed when first asked for, which drawing and counting do not. */
  readonly links: readonly number[];
  readonly linkCount: number;
  readonly shows: (entity: number) => boolean;
  readonly showsLink: (link: number) => boolean;
  /** How many shown links each entity has, by index. */
  readonly degrees: Uint32Array;
  /** 1 where shown, by index. */
  readonly shown: Uint8Array;
  readonly shownLinks: Uint8Array;
  /** 1 for what a selection may add: entities that pass but for their few links, and links between such. */
  readonly passed: Uint8Array;
  readonly passedLinks: Uint8Array;
  /** The filters that left them. */
  readonly filters: Filters;
}

/** The selected entity is always shown, with the neighbours whose kinds are. */
export function visible(
  atlas: Atlas,
  filters: Filters,
  sourced: Sourced,
  selected: string | null = null,
): Visible {
  const { count, from, to } = atlas.columns;
  const chosen = indexOf(atlas, selected);
  const focus = indexOf(atlas, filters.focus);
  const wanted = entityMask(atlas, filters, focus);
  const withinSteps = focus < 0 ? null : within(atlas, focus, filters.steps, wanted);
  const pinned = filters.pinned.flatMap((id) => atlas.indexes.get(id) ?? []);
  for (const index of [chosen, ...pinned]) if (index >= 0) wanted[index] = 1;
  const source = sourced === null ? null : sourceMasks(atlas, sourced);
  const kept = linkMask(atlas, filters, source?.links ?? null);
  const degrees = new Uint32Array(count);
  if (withinSteps !== null) keepNear(atlas, chosen, withinSteps, kept);
  // No branch in this loop: a wrong guess of the processor costs more than an addition.
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number;
    const b = to[link] as number;
    const own = (kept[link] as number) & (wanted[a] as number) & (wanted[b] as number);
    kept[link] = own;
    degrees[a] = (degrees[a] as number) + own;
    degrees[b] = (degrees[b] as number) + (a === b ? 0 : own);
  }
  const passedLinks = kept.slice();
  const least = filters.focus !== null || filters.only !== null ? 0 : filters.least;
  const narrowed = sourced !== null || filters.verbs !== null;
  const shown = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    const degree = degrees[index] as number;
    if (!wanted[index] || (withinSteps !== null && !withinSteps[index])) continue;
    if (index !== focus && narrowed && degree === 0 && source?.entities[index] !== 1) continue;
    if (index === focus || degree >= least) shown[index] = 1;
  }
  if (chosen >= 0) showNeighbours(atlas, chosen, kept, shown);
  for (const index of pinned) shown[index] = 1;
  let linkCount = 0;
  for (let link = 0; link < from.length; link += 1) {
    const own =
      (kept[link] as number) &
      (shown[from[link] as number] as number) &
      (shown[to[link] as number] as number);
    kept[link] = own;
    linkCount += own;
  }
  return listed({
    entities: byDegree(shown, degrees),
    linkCount,
    degrees,
    shown,
    shownLinks: kept,
    passed: wanted,
    passedLinks,
    filters,
  });
}

/** Around a focus, keeps links between entities near it, and the links of the chosen entity. */
function keepNear(atlas: Atlas, chosen: number, withinSteps: Uint8Array, kept: Uint8Array): void {
  const { from, to } = atlas.columns;
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number;
    const b = to[link] as number;
    if (a !== chosen && b !== chosen && !(withinSteps[a] && withinSteps[b])) kept[link] = 0;
  }
}

function listed(parts: Omit<Visible, 'links' | 'shows' | 'showsLink'>): Visible {
  const { shown, shownLinks } = parts;
  let links: readonly number[] | null = null;
  return {
    ...parts,
    get links() {
      links ??= indicesIn(shownLinks);
      return links;
    },
    shows: (entity) => shown[entity] === 1,
    showsLink: (link) => shownLinks[link] === 1,
  };
}

/**
 * The same as `visible` with an entity selected, from what the filters leave: what the selection adds is put in,
 * and the rest is not looked at again.
 */
export function withSelected(
  atlas: Atlas,
  left: Visible,
  sourced: Sourced,
  selected: string | null,
): Visible {
  const chosen = indexOf(atlas, selected);
  if (chosen < 0) return left;
  // An entity that the filters hide has links that were not counted, and so has one beyond the focus.
  if (!left.passed[chosen] || left.filters.focus !== null) {
    return visible(atlas, left.filters, sourced, selected);
  }
  const { passedLinks, degrees } = left;
  const shown = left.shown.slice();
  showNeighbours(atlas, chosen, passedLinks, shown);
  const { from, to } = atlas.columns;
  const { starts, links } = atlas.columns.around();
  const withinSteps = new Set([chosen]);
  for (let at = starts[chosen] as number; at < (starts[chosen + 1] as number); at += 1) {
    withinSteps.add(from[links[at] as number] as number).add(to[links[at] as number] as number);
  }
  const added = [...withinSteps].filter((index) => shown[index] && !left.shown[index]);
  if (added.length === 0) return left;
  const shownLinks = left.shownLinks.slice();
  let { linkCount } = left;
  for (const index of added) {
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
      const link = links[at] as number;
      if (!passedLinks[link] || shownLinks[link]) continue;
      if (!shown[from[link] as number] || !shown[to[link] as number]) continue;
      shownLinks[link] = 1;
      linkCount += 1;
    }
  }
  const rank = (index: number) => -(degrees[index] as number);
  return listed({
    entities: merged(left.entities, added, (a, b) => rank(a) - rank(b) || a - b),
    linkCount,
    degrees,
    shown,
    shownLinks,
    passed: left.passed,
    passedLinks,
    filters: left.filters,
  });
}

/** Inserts a few into a sorted list. */
function merged(
  list: readonly number[],
  few: readonly number[],
  order: (a: number, b: number) => number,
): number[] {
  const parts: (readonly number[])[] = [];
  let start = 0;
  for (const one of few.toSorted(order)) {
    let [low, high] = [start, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(list[middle] as number, one) < 0) low = middle + 1;
      else high = middle;
    }
    parts.push(list.slice(start, low), [one]);
    start = low;
  }
  return ([] as number[]).concat(...parts, list.slice(start));
}

const indexOf = (atlas: Atlas, id: string | null) =>
  (id === null ? undefined : atlas.indexes.get(id)) ?? -1;

/** Shows the chosen entity and the other ends of its links that pass. */
function showNeighbours(atlas: Atlas, chosen: number, kept: Uint8Array, shown: Uint8Array): void {
  const { from, to } = atlas.columns;
  const { starts, links } = atlas.columns.around();
  shown[chosen] = 1;
  for (let at = starts[chosen] as number; at < (starts[chosen + 1] as number); at += 1) {
    const link = links[at] as number;
    if (kept[link]) shown[from[link] as number] = shown[to[link] as number] = 1;
  }
}

/** 1 for entities within `steps` links of the focus, along entities and links that pass. */
function within(atlas: Atlas, focus: number, steps: number, passed: Uint8Array): Uint8Array {
  const { count, from, to } = atlas.columns;
  const { starts, links } = atlas.columns.around();
  const found = new Uint8Array(count);
  found[focus] = 1;
  let edge = [focus];
  for (let step = 0; step < steps; step += 1) {
    const next: number[] = [];
    for (const here of edge) {
      for (let at = starts[here] as number; at < (starts[here + 1] as number); at += 1) {
        const link = links[at] as number;
        const there = from[link] === here ? (to[link] as number) : (from[link] as number);
        if (found[there] || !passed[there]) continue;
        found[there] = 1;
        next.push(there);
      }
    }
    edge = next;
  }
  return found;
}

function indicesIn(mask: Uint8Array): number[] {
  let count = 0;
  for (let index = 0; index < mask.length; index += 1) count += mask[index] as number;
  const kept = new Array<number>(count);
  let at = 0;
  for (let index = 0; at < count; index += 1) {
    if (!mask[index]) continue;
    kept[at] = index;
    at += 1;
  }
  return kept;
}

/** By counting: as many steps as there are entities and degrees, whatever their order. */
function byDegree(shown: Uint8Array, degrees: Uint32Array): number[] {
  let most = 0;
  let count = 0;
  for (let index = 0; index < shown.length; index += 1) {
    if (!shown[index]) continue;
    count += 1;
    most = Math.max(most, degrees[index] as number);
  }
  const starts = new Uint32Array(most + 2);
  for (let index = 0; index < shown.length; index += 1) {
    if (!shown[index]) continue;
    const next = most - (degrees[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  }
  const sorted = new Array<number>(count);
  for (let index = 0; index < shown.length; index += 1) {
    if (!shown[index]) continue;
    const rank = most - (degrees[index] as number);
    const at = starts[rank] as number;
    starts[rank] = at + 1;
    sorted[at] = index;
  }
  return sorted;
}
