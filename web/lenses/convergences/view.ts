/** The choices of the board of convergences. */
import { WHERE, type Where } from '../../cards/where.ts';
import { addressed, ids, oneOf, text, whole } from '../../parameters.ts';

export interface ConvergencesView {
  /** The id of the card that is open alone. */
  readonly card?: string;
  /** A part of the board, or the enum value of a kind of meeting point. */
  readonly topic?: string;
  /** Enum values of kinds of stakeholder: all of them take part. */
  readonly among?: readonly string[];
  /** Local, elsewhere or all; without it, what is usual. */
  readonly where?: Where;
  /** About this entity. */
  readonly about?: string;
  /** As this document says. */
  readonly within?: string;
  /** From 2: the first page is the view without it. */
  readonly page?: number;
  /** The name of the number of the open card that is opened itself. */
  readonly number?: string;
}

declare module '../../view.ts' {
  interface Owns {
    readonly convergences: ConvergencesView;
  }
}

export const convergencesAddress = addressed<ConvergencesView>({
  card: text('card'),
  topic: text('topic'),
  among: ids('among'),
  where: oneOf('where', WHERE),
  about: text('about'),
  within: text('within'),
  page: whole('page', 2, 9999),
  number: text('number'),
});
