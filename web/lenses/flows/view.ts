/** The choices of the lens of money: what the flows are narrowed to, and how they are drawn. */
import type { Followed } from '../../filters/followed.ts';
import { addressed, oneOf, text } from '../../parameters.ts';

export interface FlowsView {
  /** Ids of who pays and who receives. */
  readonly payer?: string;
  readonly recipient?: string;
  /** The enum value of a kind of flow. */
  readonly flow?: string;
  /** In this year, where it is another than that of the shared filters. */
  readonly in?: string;
  /** The id of the place where money is received. */
  readonly place?: string;
  /** ISO 4217, or `NO_CURRENCY`. */
  readonly currency?: string;
  /** Ribbons of estimated amounts are not drawn: a few large ones make all others thin. */
  readonly estimates?: 'without';
}

/** For flows of which no source says in what currency. */
export const NO_CURRENCY = 'none';

declare module '../../view.ts' {
  interface Owns {
    readonly flows: FlowsView;
  }
}

export const flowsAddress = addressed<FlowsView>({
  payer: text('payer'),
  recipient: text('recipient'),
  flow: text('flow'),
  in: text('in'),
  place: text('place'),
  currency: text('currency'),
  estimates: oneOf('estimates', ['without']),
});

/** The shared filters that have a meaning here. */
export const FOLLOWS: Followed = ['statuses', 'year', 'only'];
