/** The kinds, verbs, statuses and choices that the API lists, with their labels in both languages. */
import type { Bilingual } from '../words/language.ts';

export type Family = 'actors' | 'commons' | 'means' | 'ends' | 'words';

export interface FieldEntry {
  readonly id: string;
  readonly shape: string;
  readonly choices: string | null;
  readonly label: Bilingual;
}

export interface KindEntry {
  readonly id: string;
  readonly family: Family;
  readonly shape: string;
  readonly label: Bilingual;
  readonly plural: Bilingual;
  readonly fields: readonly FieldEntry[];
}

export interface LinkKindEntry {
  readonly id: string;
  /** Kinds of entity at which it may start and end; all when empty. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly label: Bilingual;
  readonly inverse: Bilingual;
  readonly fields: readonly FieldEntry[];
}

export interface StatusEntry {
  readonly id: string;
  readonly fact: boolean;
  readonly label: Bilingual;
  readonly description: Bilingual;
}

export interface Vocabulary {
  readonly families: readonly { readonly id: Family; readonly label: Bilingual }[];
  readonly kinds: ReadonlyMap<string, KindEntry>;
  readonly links: ReadonlyMap<string, LinkKindEntry>;
  readonly statuses: ReadonlyMap<string, StatusEntry>;
  /** By list, then by value as the API writes it. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, Bilingual>>;
}

/** The status that needs no mark: the source simply says so. */
export const STATED = 'stated';
