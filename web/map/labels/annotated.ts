/** What is written over the map, before it has found its place. */
import type { Candidate } from './placement.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Letter extends Spot {
  readonly letter: string;
  readonly isLit: boolean;
}

export interface Stack extends Spot {
  readonly count: string;
}

export interface Annotations {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
  /** On the links of the spotlight. */
  readonly verbs: readonly Candidate[];
  /** Names of clusters. */
  readonly clusters: readonly Candidate[];
  /** The important first. */
  readonly labels: readonly Candidate[];
  /** Symbols that stand for many. */
  readonly stacks: readonly Stack[];
  readonly chosen: Spot | null;
  readonly pointed: Spot | null;
  readonly pinned: readonly Spot[];
  readonly gathered: readonly Spot[];
}
