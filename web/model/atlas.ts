/** Every entity and link with what is needed to draw, list, filter and walk them. */
import type { Bilingual } from './language.ts';
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
  /** Places in `Atlas.entities`. */
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
}

export interface Atlas {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  /** For each entity, the places of its links. */
  readonly around: readonly (readonly number[])[];
  /** From id to place. */
  readonly places: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
}

export function entityAt(atlas: Atlas, id: string | null): Entity | null {
  const place = id === null ? undefined : atlas.places.get(id);
  return place === undefined ? null : (atlas.entities[place] ?? null);
}

/** The other end of a link. */
export const otherEnd = (link: Link, end: number) => (link.from === end ? link.to : link.from);
