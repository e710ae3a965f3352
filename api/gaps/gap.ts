/** What a gap is, and what a rule that finds gaps has to say. */
import type { Facts } from '../snapshot/facts.ts';
import type { AbsenceFact, LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Which of three silences it is: they are never mixed. */
export type Knowledge = 'LOOKED_FOR' | 'STATED_ABSENT' | 'NOT_RECORDED';

export interface Words {
  readonly fr: string;
  readonly en: string;
}

/** One of the counts that the weight adds up. */
export interface WeightPart {
  readonly label: Words;
  readonly value: number;
}

/** What a rule finds. The board adds kind, id, weight and knowledge. */
export interface Found {
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
  /** Names and numbers that the sentence needs. */
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly absences?: readonly AbsenceFact[];
}

export interface Gap extends Found {
  readonly id: string;
  readonly kind: string;
  readonly knowledge: Knowledge;
  readonly absences: readonly AbsenceFact[];
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

/** What is to be looked for, so that a form can be opened on it. */
export interface Missing {
  readonly link?: string;
  readonly direction?: 'IN' | 'OUT';
  readonly field?: string;
}

/** Names of entities, and lists of them, in one language. */
export interface Telling {
  name(id: string): string;
  list(ids: readonly string[]): string;
  /** A count of the detail with its word, which has a form for one and another for several. */
  count(detail: string, one: string, several: string): string;
  /** A kind of link, a field or a kind of entity in words, where the detail names one. */
  term(detail: string): string;
  of(detail: string): string;
  /** Choices of the vocabulary in words: kinds of stakeholder, say. */
  labels(choice: string, ids: readonly string[]): string;
}

type Sentence = (gap: Found, telling: Telling) => string;

export interface Rule {
  readonly kind: string;
  readonly title: Words;
  /** How it is found, in one sentence. */
  readonly rule: Words;
  readonly sentence: { readonly fr: Sentence; readonly en: Sentence };
  /** What to look for. */
  readonly invitation: Words;
  readonly missing: Missing;
  /** What an absence may be called that confirms the gap: a link, a field or a kind. */
  readonly absence: readonly string[];
  find(view: View): Found[];
}
