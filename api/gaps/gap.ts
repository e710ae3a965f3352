/** What a gap is, and what a rule that finds gaps states. */
import type { Facts } from '../snapshot/facts.ts';
import type { AbsenceFact, LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Words } from '../words/en.ts';
import type { Some } from '../words/formats.ts';
import type { Label } from '../words/words.ts';

/** Which of three silences it is: they are never mixed. */
export type Knowledge = 'LOOKED_FOR' | 'STATED_ABSENT' | 'NOT_RECORDED';

/** Where it is missing: in the world, or only in what is recorded here. */
export type MissingIn = 'WORLD' | 'RECORDS';

export type GapKind = keyof Words['gaps']['kinds'];

/** One of the counts that the weight adds up. */
export interface WeightPart {
  readonly name: keyof Words['gaps']['weights'];
  readonly value: number;
}

/** What a rule finds. The board adds kind, id, weight and knowledge. */
export interface Found<D = unknown> {
  readonly subject: string;
  /** All entities that it is about, the subject among them. */
  readonly entities: readonly string[];
  /** The facts that it rests on. */
  readonly links: readonly LinkFact[];
  /** What would close it, were it a fact: planned, proposed, inferred or still to verify. */
  readonly leads?: readonly LinkFact[];
  readonly parts: readonly WeightPart[];
  /** Tells gaps of one subject apart in their ids. */
  readonly key?: string;
  /** Ids and numbers that the sentence needs. */
  readonly detail: D;
  readonly absences?: readonly AbsenceFact[];
  /** Whose gap it is; all actors among its entities where absent. */
  readonly concerned?: readonly string[];
  /** Where the rule alone does not say. */
  readonly missingIn?: MissingIn;
}

export interface Gap extends Found {
  readonly id: string;
  readonly kind: GapKind;
  readonly knowledge: Knowledge;
  readonly absences: readonly AbsenceFact[];
  readonly missingIn: MissingIn;
  readonly concerned: readonly string[];
  readonly weight: number;
}

/** Of what a rule is judged: the facts, at a date, for a place. */
export interface View {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly vocabulary: Vocabulary;
  /** Partial ISO 8601. */
  readonly asOf: string;
  /** From how many months a reading is old. */
  readonly oldAfter: number;
  /** Who and what is local; null where no place is given. */
  readonly local: ReadonlySet<string> | null;
}

/** What changed since the gaps of a rule were last found. */
export interface Touched {
  /** Entities whose row, links, citations, quantities or absences changed, and those that count as one with them. */
  readonly entities: ReadonlySet<string>;
  /** Documents whose citations changed, and those cited beside them. */
  readonly sources: ReadonlySet<string>;
}

/** What is to be looked for, so that a form can be opened on it. */
export interface Missing {
  readonly link?: string;
  readonly direction?: 'IN' | 'OUT';
  readonly field?: string;
}

/** What stands in the sentence of a gap, in the language of its reader. */
export interface Names {
  name(id: string): string;
  /** The first few by name, and how many more. */
  some(ids: readonly string[]): Some;
  /** A kind of link read from → to. */
  verb(kind: string): string;
  /** A kind of link, a field or a kind of entity, with the word that says which of these it is. */
  term(id: string): string;
  /** A value of a field: a choice by its label, a date in words. */
  value(field: string, value: string): string;
  /** Choices of the vocabulary by their labels: kinds of stakeholder, say. */
  labels(choice: string, ids: readonly string[]): readonly string[];
  /** A text in both languages. */
  text(label: Label): string;
}

/** A rule finds gaps as facts; its words make sentences of them. */
export interface Rule<K extends GapKind = GapKind, D = unknown> {
  readonly kind: K;
  readonly missing: Missing;
  /** Of what is not recorded nothing follows for the world, unless a source says that it is not there. */
  readonly missingIn: MissingIn;
  /** What an absence may be called that confirms the gap: a link, a field or a kind. */
  readonly absence: readonly string[];
  find(view: View): Found<D>[];
  /**
   * The subjects of which a change may have made something else. Of these, `find` must then say the same where
   * lists show them alone (`focused`): what it asks beyond them it asks of an id, or of `facts.whole`.
   * Without it, all are found again after each change.
   */
  subjects?(touched: Touched, view: View): ReadonlySet<string>;
  /** Which of its gaps are found with a subject; those of that subject where absent. */
  isOf?(gap: Found, subjects: ReadonlySet<string>): boolean;
  /** The part of the whole graph that the rule reads, as text: a change of it makes the rule find all again. */
  premise?(view: View): string;
  /** How it finds, in words. */
  rule(words: Words['gaps']['kinds'][K]): string;
  sentence(gap: Found<D>, names: Names, words: Words['gaps']['kinds'][K]): string;
}
