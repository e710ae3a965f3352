/** Scenarios that the data set ships: read from `seeds/scenarios/*.yaml` at each start. They are no facts. */
import type { CitationClaim } from '../loading/claims.ts';
import type { Label } from '../words/words.ts';
import type { TemplateName } from './model.ts';
import type { Rule } from './mutualisation/model.ts';
import type { Way } from './trust/model.ts';

/** Where the value of an assumption comes from. */
export type Origin =
  /** A funding flow by its id, or an entity with the English name of what a quantity of it measures. */
  | { readonly from: 'FACT'; readonly of: string; readonly measures: string | null }
  /** A sum of purchases: the citations of their registers, and the purchases of the graph by their ids. */
  | {
      readonly from: 'PURCHASES';
      readonly cite: readonly CitationClaim[];
      readonly links: readonly string[];
      readonly why: Label;
    }
  | { readonly from: 'SOURCE'; readonly cite: readonly CitationClaim[] }
  | { readonly from: 'OURS'; readonly why: Label | null };

export interface ShippedAssumption {
  readonly key: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly origin: Origin;
}

export interface Shipped {
  /** The name of its file. */
  readonly id: string;
  readonly title: Label;
  readonly question: Label;
  readonly template: TemplateName;
  /** The scenario of the graph that it puts into numbers. */
  readonly entity: string | null;
  readonly codebase: string | null;
  /** The id of a function of software. */
  readonly use: string | null;
  readonly way: Way | null;
  readonly rule: Rule | null;
  readonly members: readonly string[];
  /** Ids of who pooled before: entities of the graph. */
  readonly precedents: readonly string[];
  readonly assumptions: readonly ShippedAssumption[];
  readonly unknown: readonly Label[];
  /** Ids of entities and links on which it stands. */
  readonly facts: readonly string[];
}
