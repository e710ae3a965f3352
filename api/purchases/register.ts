/**
 * Registers of purchases that a data set ships (`seeds/purchases/*.yaml`): what a public body buys, row by row,
 * where the graph holds only some of it, and the rules by which purchases are assigned to functions.
 */
import type { CitationClaim } from '../loading/claims.ts';
import type { Label } from '../words/words.ts';

/** One vendor in one period. */
export interface Row {
  readonly vendor: string;
  /** How many spellings of the vendor the source brings together; null where it does not say. */
  readonly spellingCount: number | null;
  readonly period: string;
  readonly cents: number;
  /** Cents by the column in which the source puts them. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Assigns purchases to a function. Of several rules that fit, the first holds. */
export interface Rule {
  /** The id of a Concept. */
  readonly function: string;
  /** The column of the rows to which it applies; null for all. */
  readonly column: string | null;
  /** The vendors to whose rows it applies; null for all. */
  readonly vendors: ReadonlySet<string> | null;
  /** The purchases of the graph to which it applies, by their ids. */
  readonly flows: ReadonlySet<string>;
  /** Who says so; none where it is inferred. */
  readonly cite: readonly CitationClaim[];
  /** From what it is inferred; null where somebody says so. */
  readonly why: Label | null;
}

/** Vendors that are one, under the name of the whole. */
export interface Group {
  readonly name: string;
  readonly vendors: readonly string[];
  readonly why: Label;
}

export interface Register {
  /** The name of its file. */
  readonly id: string;
  readonly title: Label;
  /** The id of the body that buys. */
  readonly buyer: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly isEstimate: boolean;
  readonly cite: readonly CitationClaim[];
  readonly columns: Readonly<Record<string, Label>>;
  readonly rows: readonly Row[];
  /** Ids of the vendors that the graph holds, by their name in the rows. */
  readonly vendors: Readonly<Record<string, string>>;
  readonly groups: readonly Group[];
  readonly rules: readonly Rule[];
  readonly unknown: readonly Label[];
}
