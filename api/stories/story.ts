/** A story: a sequence of views with text, each sentence with what it rests on. */
import type { CitationClaim, Place } from '../loading/claims.ts';
import type { Label } from '../vocabulary/vocabulary.ts';

export interface Sentence {
  readonly place: Place;
  readonly text: Label;
  /** Ids of the entities and links of the graph that it tells. */
  readonly facts: readonly string[];
  /** Passages that it cites itself, beside those of the facts. */
  readonly citations: readonly CitationClaim[];
}

export interface Step {
  readonly title: Label;
  /** The address of the view that it shows, such as `/map?focus=civicrm`. */
  readonly view: string;
  readonly sentences: readonly Sentence[];
}

export interface Story {
  /** The name of its file. */
  readonly id: string;
  readonly title: Label;
  /** One sentence that invites to read it. */
  readonly lead: Label;
  readonly steps: readonly Step[];
}
