/** The choices of the board of gaps. */
import { WHERE, type Where } from '../../cards/where.ts';
import { addressed, flag, oneOf, text, whole } from '../../parameters.ts';

export interface GapsView {
  /** The id of the card that is open alone. */
  readonly card?: string;
  /** A theme, or the enum value of a kind of gap. */
  readonly topic?: string;
  /** To complete: what is missing only in the records; without it, what is missing in the world. */
  readonly toComplete?: true;
  /** The enum value of a kind of stakeholder. */
  readonly stakeholder?: string;
  /** Local, elsewhere or all; without it, what is usual. */
  readonly where?: Where;
  /** The enum value of one of the three silences. */
  readonly knowledge?: string;
  /** About this entity. */
  readonly about?: string;
  /** From 2: the first page is the view without it. */
  readonly page?: number;
}

declare module '../../view.ts' {
  interface Owns {
    readonly gaps: GapsView;
  }
}

export const gapsAddress = addressed<GapsView>({
  card: text('card'),
  topic: text('topic'),
  toComplete: flag('board', 'to-complete'),
  stakeholder: text('of'),
  where: oneOf('where', WHERE),
  knowledge: text('among'),
  about: text('about'),
  page: whole('page', 2, 9999),
});
