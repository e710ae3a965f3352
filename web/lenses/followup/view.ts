/** The choices of the lens of follow-up: which part, and what is open in it. */
import { addressed, flag, oneOf, text } from '../../parameters.ts';

export const PARTS = ['scorecard'] as const;
export type Part = (typeof PARTS)[number];

export interface FollowupView {
  /** Without it, the scorecard. */
  readonly part?: Part;
  /** Only measures that this document sets out. */
  readonly document?: string;
  /** Only measures that are late. */
  readonly late?: true;
  /** The id of the measure that is open. */
  readonly measure?: string;
}

declare module '../../view.ts' {
  interface Owns {
    readonly followup: FollowupView;
  }
}

export const followupAddress = addressed<FollowupView>({
  part: oneOf('part', PARTS),
  document: text('text'),
  late: flag('late', '1'),
  measure: text('measure'),
});
