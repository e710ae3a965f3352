/** What the server answers to the modes of the map. */
import type { CardFact, Named } from '../../cards/board.ts';
import type { WhereCounts } from '../../cards/where.ts';

export interface TiedActor extends Named {
  /** Enum value. */
  readonly stakeholder: string;
  /** Null where nobody knows. */
  readonly local: boolean | null;
  readonly tieCount: number;
  readonly group: string | null;
}

export interface Tie {
  readonly id: string;
  readonly ends: readonly [string, string];
  readonly sentence: string;
  readonly strength: number;
  readonly tied: boolean;
  readonly reasonCount: number;
  readonly kinds: readonly {
    readonly kind: string;
    readonly sharedCount: number;
    readonly strength: number;
  }[];
  /** The rarest first. */
  readonly reasons: readonly { readonly kind: string; readonly title: string }[];
  /** The id of the meeting that brings the two together; null where none does. */
  readonly meeting: string | null;
}

export interface ConvergenceMap {
  readonly actors: readonly TiedActor[];
  readonly actorCount: number;
  readonly ties: readonly Tie[];
  readonly tieCount: number;
  readonly missingCount: number;
  readonly mostShared: number;
  /** How many convergences of the board unite all kinds asked for; null where fewer than two are. */
  readonly unitingCount: number | null;
  /** Where nothing unites all that are asked for: most of them, with what unites those. */
  readonly nearest: readonly {
    readonly stakeholders: readonly string[];
    readonly without: readonly string[];
    readonly convergenceCount: number;
    readonly convergence: { readonly id: string; readonly title: string };
  }[];
  readonly where: WhereCounts | null;
  readonly kinds: readonly { readonly kind: string; readonly tieCount: number }[];
  readonly stakeholders: readonly { readonly stakeholder: string; readonly actorCount: number }[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly members: readonly string[];
  }[];
}

/** A tie with the facts that it rests on. */
export interface WholeTie {
  readonly id: string;
  readonly actors: readonly Named[];
  readonly sentence: string;
  readonly tied: boolean;
  readonly meeting: string | null;
  readonly reasonCount: number;
  readonly reasons: readonly {
    readonly card: string;
    readonly kind: string;
    readonly title: string;
    readonly factCount: number;
    readonly facts: readonly CardFact[];
  }[];
}

export interface MappedGap {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly invitation: string;
  readonly isInWorld: boolean;
  readonly subject: Named;
  /** The first of those that it is about beside its subject. */
  readonly others: readonly Named[];
  readonly otherCount: number;
}

export interface GapMap {
  readonly gaps: readonly MappedGap[];
  readonly total: number;
  readonly where: WhereCounts | null;
  readonly counts: readonly {
    readonly kind: string;
    readonly title: string;
    readonly world: number;
    readonly records: number;
  }[];
}
