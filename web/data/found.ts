/** What lists of the server hold: hits of a search, flows of money. */
import type { Amount, Citation, Named } from './sheet.ts';

export interface Hit extends Named {
  /** The name or alias that fits. */
  readonly matched: string;
}

export interface Flow {
  readonly id: string;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly amount: Amount | null;
  readonly payer: Named;
  readonly recipient: Named;
  readonly citations: readonly Citation[];
}
