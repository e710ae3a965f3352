/** Answers of the server: the data set, hits of a search, documents, stories. */
import type { Named } from './sheet.ts';

/** The data set: its name, licence, size and freshness. */
export interface About {
  readonly name: string;
  readonly licence: string;
  /** Who is in charge of personal information on this server; null where it is not set. */
  readonly contact: string | null;
  /** When the data last changed, ISO 8601; null where nothing was loaded yet. */
  readonly changedAt: string | null;
  readonly entityCount: number;
  readonly linkCount: number;
  readonly citationCount: number;
}

export interface Hit extends Named {
  /** The name or alias that fits. */
  readonly matched: string;
}

/** A document and how many facts it supports. */
export interface CitedDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly facts: number;
}

/** One cited sentence about the ecology, computed from the data. */
export interface OpeningSentence {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly holders: number;
  readonly quotes: readonly {
    readonly quote: string;
    readonly language: string | null;
    readonly source: { readonly id: string; readonly name: string };
  }[];
}

/** A story in a list: its title, and one sentence that invites to read it. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** How many steps it has. */
  readonly steps: number;
}
