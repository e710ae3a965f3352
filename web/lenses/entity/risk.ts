/** One factor of the risk card of a codebase. */
import type { Anchoring } from '../../cards/anchoring.ts';
import type { Citation } from '../../data/sheet.ts';

export interface RiskFactor {
  readonly factor: string;
  readonly title: string;
  /** Null is unknown. */
  readonly value: string | null;
  readonly concern: boolean | null;
  /** Which silence it is, where it is unknown. */
  readonly knowledge: string | null;
  readonly invitation: string;
  readonly citations: readonly Citation[];
  readonly links: readonly { readonly id: string; readonly citations: readonly Citation[] }[];
  readonly absences: readonly { readonly id: string; readonly citations: readonly Citation[] }[];
}

/** What is asked of a codebase alone. */
export interface OfCodebase {
  readonly factors: readonly RiskFactor[];
  /** Null where it is no codebase. */
  readonly anchoring: Anchoring | null;
  /** The scenarios that the data set ships about it. */
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
}
