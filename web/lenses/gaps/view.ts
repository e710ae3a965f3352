/** The choices of the board of gaps. */
import { addressed, text, whole } from '../../parameters.ts';

export interface GapsView {
  /** The id of the card that is open alone. */
  readonly card?: string;
  /** A theme, or the enum value of a kind of gap. */
  readonly topic?: string;
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
  knowledge: text('among'),
  about: text('about'),
  page: whole('page', 2, 9999),
});
