/** A convergence as the rules find it: who meets, on what, in which facts, and the parts of its score. */
import type { Language } from '../errors.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Voice } from './voices.ts';

export const THEMES = ['STATEMENT', 'NEED', 'BARRIER', 'CONCEPT'] as const;
/** Two statements that texts hold, of which one supports the other or seeks the same end. */
export const JOINED = 'JOINED';
export const TIES = ['CODEBASE', 'FUNDER', 'PERSON', 'EVENT', 'PARTNER', 'PLACE', 'CAUSE'] as const;
export const KINDS = [...THEMES, JOINED, ...TIES, 'MEETING', 'COMMUNITY'] as const;

export type Theme = (typeof THEMES)[number];
export type Tie = (typeof TIES)[number];
export type Kind = (typeof KINDS)[number];

/** Words of a source in both languages; the one stands in where the other is missing. */
export type Worded = Readonly<Record<Language, string>>;

/** A link with what it says beyond its ends. */
export interface Said extends LinkFact {
  readonly stance: string | null;
  readonly reportedBy: string | null;
  /** By what means, and within what limit. */
  readonly instrument: Worded | null;
  readonly bound: Worded | null;
  /** The whole documents that say it. */
  readonly documents: readonly string[];
  readonly voice: Voice;
}

/** One who takes part, with the facts that say so. */
export interface Party {
  readonly id: string;
  readonly stakeholder: string;
  readonly voice: Voice;
  readonly counted: boolean;
  /** The voice as which it counts: two that are no independent voices share one. */
  readonly speaksAs: string;
  readonly facts: readonly LinkFact[];
}

export type PartName =
  | 'stakeholders'
  | 'documents'
  | 'consensus'
  | 'rarity'
  | 'affinity'
  | 'reasons'
  | 'holders'
  | 'size'
  | 'stability';

/** A number of the card; the score is the product of those in the score. */
export interface Part {
  readonly name: PartName;
  readonly value: number;
  readonly inScore: boolean;
}

export interface Found {
  readonly id: string;
  readonly kind: Kind;
  /** What it is on; null for a meeting and a community. */
  readonly subject: string | null;
  /** Of two statements joined, the one that supports, or the other way to the same end. */
  readonly other?: string;
  readonly score: number;
  /** Whether it stands without what is inferred, ambiguous, proposed, imagined or planned. */
  readonly certain: boolean;
  readonly parts: readonly Part[];
  readonly parties: readonly Party[];
  /** Further facts that belong on the card: measures, dependencies, answers. */
  readonly beside: readonly LinkFact[];
  /** For a meeting: ids of the convergences that bring its parties together. */
  readonly reasons?: readonly string[];
  /** Those of the reasons that somebody else only says of one of its parties. */
  readonly relayed?: readonly string[];
}

export const scored = (parts: readonly Part[]): number =>
  parts.reduce((product, { value, inScore }) => (inScore ? product * value : product), 1);

/** Certain ones first, then by score; ids settle the rest, so that the order is always the same. */
export const byStrength = (a: Found, b: Found): number =>
  Number(b.certain) - Number(a.certain) ||
  b.score - a.score ||
  b.parties.length - a.parties.length ||
  (a.id < b.id ? -1 : 1);

const PREFIXES: Readonly<Record<Kind, string>> = {
  STATEMENT: 'on',
  NEED: 'need',
  BARRIER: 'barrier',
  CONCEPT: 'concept',
  JOINED: 'joined',
  CODEBASE: 'codebase',
  FUNDER: 'funder',
  PERSON: 'person',
  EVENT: 'event',
  PARTNER: 'partner',
  PLACE: 'place',
  CAUSE: 'cause',
  MEETING: 'meet',
  COMMUNITY: 'community',
};

export const idOf = (kind: Kind, ids: readonly string[]) => [PREFIXES[kind], ...ids].join('--');

export function kindIn(id: string): Kind | undefined {
  const prefix = id.split('--')[0];
  return KINDS.find((kind) => PREFIXES[kind] === prefix);
}
