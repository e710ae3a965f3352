/** The boards: what meets, and what is missing, each as cards with their facts. */
import type { Citation } from '../data/sheet.ts';
import type { WhereCounts } from './where.ts';

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
  /** The word of its own ends on it; null where they say nothing. */
  readonly endsSay: string | null;
  readonly citations: readonly Citation[];
}

/** A number of a card, with what it means. */
export interface CardPart {
  /** By which it is opened; null where it cannot be. */
  readonly name: string | null;
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

/** One who takes part, with what it says. */
export interface Voiced extends Party {
  /** Whether it counts in the numbers of the card. */
  readonly counted: boolean;
  /** The name of whom it counts as one with; null where it counts by itself. */
  readonly speaksAs: string | null;
  readonly factCount: number;
  /** The first of them. */
  readonly facts: readonly CardFact[];
}

/** A part of a whole card: who stands where, what is beside it, or where it leads. */
export interface Section {
  /** What it is, as the words of the board name it. */
  readonly what: string;
  /** What tells it from others of its sort: a document, an instrument, a limit. */
  readonly of: readonly string[];
  readonly voices: readonly Voiced[];
  /** How many there are in all, where more may come. */
  readonly total: number;
  readonly facts: readonly CardFact[];
  readonly entities: readonly Named[];
  /** Other cards. */
  readonly cards: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
}

/** Consensus among kinds of stakeholder: null below the floor, where the counts are all there is. */
export interface Consensus {
  /** The stances that agree. */
  readonly agreeing: readonly string[];
  readonly value: number | null;
  readonly floor: number;
  readonly groups: readonly {
    readonly stakeholder: string;
    readonly agreeCount: number;
    readonly voteCount: number;
  }[];
}

/** A convergence, or a divergence: its kind says which. */
export interface Meeting extends Card {
  /** False where it stands only on what is not plainly said. */
  readonly certain: boolean;
  readonly parties: readonly Party[];
  readonly partyCount: number;
  readonly stakeholders: readonly { readonly stakeholder: string; readonly partyCount: number }[];
  readonly documents: readonly Named[];
  readonly documentCount: number;
  /** Of one card alone, and of a divergence. */
  readonly sections: readonly Section[];
  readonly consensus: Consensus | null;
}

/** A number of a card, opened: what it counts or is computed from, one by one. */
export interface OpenedNumber {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly meaning: string;
  readonly entries: readonly NumberEntry[];
  /** How many there are in all. */
  readonly total: number;
}

export interface NumberEntry {
  readonly id: string;
  /** The party or the document; null for a kind of stakeholder and for a reason. */
  readonly entity: Named | null;
  readonly stakeholder: string | null;
  readonly card: { readonly id: string; readonly title: string; readonly kind: string } | null;
  readonly facts: readonly CardFact[];
  readonly factCount: number;
}

/** By what the board may be narrowed, with how many cards would remain. */
export interface Facets {
  readonly kinds: Readonly<Record<string, number>>;
  readonly stakeholders: Readonly<Record<string, number>>;
  readonly documents: readonly (Named & { readonly cards: number })[];
  /** How many are local and how many are not; null where no place is known. */
  readonly where: WhereCounts | null;
}

export interface MeetingBoard extends Board<Meeting> {
  readonly facets: Facets;
}

export interface Missing extends Card {
  /** LOOKED_FOR, STATED_ABSENT or NOT_RECORDED. */
  readonly knowledge: string;
  readonly subject: Named;
  readonly rule: string;
  readonly invitation: string;
  /** What would close it, were it a fact that holds. */
  readonly leads: readonly CardFact[];
  /** Who looked for it, or says that it is absent. */
  readonly absences: readonly {
    readonly id: string;
    readonly how: string;
    readonly note: string | null;
    readonly citations: readonly Citation[];
  }[];
}

export interface Board<C extends Card> {
  readonly cards: readonly C[];
  readonly total: number;
}

/** A page of gaps, and how many there are of each kind. */
export interface GapBoard extends Board<Missing> {
  /** How many are local and how many are not; null where no place is known. */
  readonly where: WhereCounts | null;
  readonly counts: readonly SilenceCount[];
}

/** How many of a kind of gap there are, the three silences apart. */
export interface SilenceCount {
  readonly kind: string;
  readonly title: string;
  readonly rule: string;
  readonly totalCount: number;
  readonly lookedForCount: number;
  readonly statedAbsentCount: number;
  readonly notRecordedCount: number;
}
