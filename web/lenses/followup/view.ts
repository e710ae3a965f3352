/** The choices of the lens of follow-up: which part, and what is open in it. */
import { addressed, flag, ids, oneOf, text } from '../../parameters.ts';

export const PARTS = ['scorecard', 'questions', 'precedents', 'framework', 'campaign'] as const;
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
  /** The initiative on which the founding questions are asked. */
  readonly initiative?: string;
  /** The one beside it. */
  readonly other?: string;
  /** Only precedents of this barrier or need. */
  readonly factor?: string;
  /** Only precedents that ended. */
  readonly ended?: true;
  /** Precedents that share most with this draft: a need, a measure, an initiative. */
  readonly like?: string;
  /** The items of a framework, as `framework.ts` writes them. */
  readonly items?: readonly string[];
  /** When its horizons begin: a year or a month. */
  readonly start?: string;
  /** The items of the version with which it is compared. */
  readonly versus?: readonly string[];
  /** The policy that a campaign is for. */
  readonly policy?: string;
  /** What the campaign asks, in the reader's words. */
  readonly ask?: string;
  /** Its next steps, in the reader's words. */
  readonly steps?: readonly string[];
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
  initiative: text('of'),
  other: text('with'),
  factor: text('factor'),
  ended: flag('ended', '1'),
  like: text('like'),
  items: ids('items'),
  start: text('start'),
  versus: ids('versus'),
  policy: text('policy'),
  ask: text('ask'),
  steps: ids('steps'),
});
