/** A story: text beside views, step by step. */
import type { Citation } from '../../data/sheet.ts';

export interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Step {
  readonly title: string;
  /** The address of the view that it shows. */
  readonly view: string;
  readonly sentences: readonly Sentence[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly Step[];
}
