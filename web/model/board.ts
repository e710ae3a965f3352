/** The boards: what meets, and what is missing, each as cards with their facts. */
import type { Citation } from './sheet.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** A fact of a card: a link in words, with its status and passages. */
export interface CardFact {
  readonly id: string;
  readonly from: Named;
  readonly said: string;
  readonly to: Named;
  readonly status: string;
  readonly citations: readonly Citation[];
}

/** A number of a card, with what it means. */
export interface CardPart {
  readonly label: string;
  readonly value: number;
  readonly meaning: string;
}

export interface Party extends Named {
  readonly stakeholder: string;
  /** FIRST_HAND, REPORTED or UNCERTAIN. */
  readonly voice: string;
}

export interface Card {
  readonly id: string;
  /** The enum value of its kind. */
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly facts: readonly CardFact[];
  readonly factCount: number;
  readonly parts: readonly CardPart[];
}

export interface Meeting extends Card {
  /** False where it stands only on what is not plainly said. */
  readonly certain: boolean;
  readonly parties: readonly Party[];
  readonly partyCount: number;
  readonly stakeholders: readonly { readonly stakeholder: string; readonly parties: number }[];
  readonly documents: readonly Named[];
}

export interface Missing extends Card {
  /** LOOKED_FOR, STATED_ABSENT or NOT_RECORDED. */
  readonly knowledge: string;
  readonly subject: Named;
  readonly rule: string;
  readonly invitation: string;
}

export interface Board<C extends Card> {
  readonly cards: readonly C[];
  readonly total: number;
}

/** How many of a kind of gap there are, the three silences apart. */
export interface SilenceCount {
  readonly kind: string;
  readonly title: string;
  readonly rule: string;
  readonly total: number;
  readonly lookedFor: number;
  readonly statedAbsent: number;
  readonly notRecorded: number;
}

/** Rows and columns of the matrix: which kinds of stakeholder take part in which theme. */
export function matrixOf(cards: readonly Meeting[]) {
  const columns = [
    ...new Set(cards.flatMap(({ stakeholders }) => stakeholders.map((one) => one.stakeholder))),
  ].sort();
  const rows = cards.map((card) => ({
    card,
    cells: columns.map(
      (column) => card.stakeholders.find((one) => one.stakeholder === column)?.parties ?? 0,
    ),
  }));
  return { columns, rows };
}
