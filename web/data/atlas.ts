/** All entities and links, with what drawing, lists, filters and paths need of them. */

import type { Bilingual } from '../words/language.ts';
import type { Columns } from './columns.ts';
import type { Family, Vocabulary } from './vocabulary.ts';

export interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly family: Family;
  readonly shape: string;
  readonly name: Bilingual;
  readonly status: string;
  /** False where the sources speak of it without naming it. */
  readonly named: boolean;
  /** Partial ISO 8601. */
  readonly since: string | null;
  readonly until: string | null;
  /** How many links it has in all, whatever is shown. */
  readonly links: number;
}

export interface Link {
  readonly id: string;
  readonly kind: string;
  /** Indices in `Atlas.entities`. */
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  /** True where one buys from the other: the kind is that of a funding flow, the verb is not. */
  readonly isPurchase: boolean;
}

export interface Atlas {
  /** The most linked first. */
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  /** For each entity, the indices of its links. */
  readonly around: readonly (readonly number[])[];
  /** From id to index; empty while the names are on their way. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
  /** The same as numbers, for loops over all entities or links. */
  readonly columns: Columns;
  /** False while the ids, names and dates are on their way. */
  readonly complete: boolean;
  /** The years of the dates, by index; 0 where there is none. */
  readonly years: () => Years;
  /** For idle time: prepares a little of what later calls need; false once all is prepared. */
  readonly prepareNext: () => boolean;
}

export interface Years {
  readonly since: Uint16Array;
  readonly until: Uint16Array;
  readonly linkSince: Uint16Array;
  readonly linkUntil: Uint16Array;
}

export function entityAt(atlas: Atlas, id: string | null): Entity | null {
  const index = id === null ? undefined : atlas.indexes.get(id);
  return index === undefined ? null : (atlas.entities[index] ?? null);
}

/** The links of the entity at an index. */
export function linksOf(atlas: Atlas, index: number): Link[] {
  return (atlas.around[index] ?? []).flatMap((link) => atlas.links[link] ?? []);
}

/** The other end of a link. */
export const otherEnd = (link: Link, end: number) => (link.from === end ? link.to : link.from);

/** The index of the link of this id, which begins with the id of its start; -1 where there is none. */
export function linkIndex(atlas: Atlas, id: string): number {
  const { starts, links } = atlas.columns.around();
  for (let cut = id.indexOf('--'); cut > 0; cut = id.indexOf('--', cut + 1)) {
    const from = atlas.indexes.get(id.slice(0, cut));
    if (from === undefined) continue;
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at += 1) {
      const link = links[at] ?? -1;
      if (atlas.links[link]?.id === id) return link;
    }
  }
  return -1;
}
