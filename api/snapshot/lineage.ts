/** From which facts these were made, and what each step touched, as far as conclusions may rest on it. */

/** A row before and after a change: null where it was not there. */
export interface Step<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface Touching {
  /** Entities of which the row, a link at either end, or what hangs on it or on such a link changed. */
  readonly entities: ReadonlySet<string>;
  /** Documents from which a citation was added, changed or taken away, and those cited beside them. */
  readonly sources: ReadonlySet<string>;
  /** Documents that say something else of all that is cited from them: other authors, another whole. */
  readonly documents: ReadonlySet<string>;
  /** Kinds of the links that changed. */
  readonly links: ReadonlySet<string>;
}

/** From which facts these were made, step by step: those of one line follow from one reading of the graph. */
export interface Lineage {
  readonly line: object;
  readonly version: number;
  /** Things that the last steps touched, step by step, the oldest first. */
  readonly steps: readonly Touching[];
}

/** More steps than this are not remembered: conclusions are drawn anew. */
const REMEMBERED = 100;

export const founded = (): Lineage => ({ line: {}, version: 0, steps: [] });

export const continued = ({ line, version, steps }: Lineage, step: Touching): Lineage => ({
  line,
  version: version + 1,
  steps: [...steps, step].slice(-REMEMBERED),
});
