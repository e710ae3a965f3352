/** What a person looks at: everything that an address can share. */
import type { Language } from './words/language.ts';

/** Ways to read one and the same selection: filters, selection and address go with the reader. */
export const LISTED = [
  'map',
  'table',
  'flows',
  'dependencies',
  'time',
  'places',
  'matrix',
  'documents',
] as const;

export const LENSES = [
  'home',
  ...LISTED,
  'state',
  'convergences',
  'gaps',
  'allies',
  'stories',
  'entity',
  'help',
] as const;
export type Lens = (typeof LENSES)[number];

export const isListed = (lens: Lens): boolean => LISTED.some((one) => one === lens);

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const COLUMNS = ['name', 'kind', 'status', 'links', 'since'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly by: Column;
  readonly down: boolean;
}

export interface Filters {
  /** Ids of kinds; null for those shown at first. */
  readonly kinds: readonly string[] | null;
  /** Ids of statuses; null for all. */
  readonly statuses: readonly string[] | null;
  /** Kinds of link; null for all. */
  readonly verbs: readonly string[] | null;
  /** Only what this document says. */
  readonly source: string | null;
  /** Entities with fewer links than this are left out. */
  readonly least: number;
  /** Only what lies within `steps` links of this entity. */
  readonly focus: string | null;
  readonly steps: number;
  /** As of this year: what began later or ended before is left out. */
  readonly year: number | null;
  /** Entities that the reader put aside. */
  readonly hidden: readonly string[];
  /** Entities that stay in sight, whatever the other filters say. */
  readonly pinned: readonly string[];
  /** Only these entities; null for all. */
  readonly only: readonly string[] | null;
}

export interface View {
  readonly lens: Lens;
  /** Null while the reader has not chosen. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly selected: string | null;
  /** The entity to which a path is looked for. */
  readonly to: string | null;
  readonly filters: Filters;
  /**
   * On a board: one card alone, one kind of card, and one stakeholder or silence; among documents,
   * the one that is read, the kind that its passages support, and `all` for those behind what is not
   * seen as well; among places, the one that is read.
   */
  readonly card: string | null;
  readonly topic: string | null;
  readonly among: string | null;
  /** The story that is being read, and at which of its steps; the rest of the view is what the step shows. */
  readonly story: string | null;
  readonly step: number;
  /** What the lens in sight is narrowed to, by the names that `CHOICES` gives. */
  readonly choices: Readonly<Record<string, string>>;
  /** On a board: about whom or what, as one document says it, and which page of cards, from 1. */
  readonly about: string | null;
  readonly within: string | null;
  readonly page: number;
  readonly rows: 'entities' | 'links';
  readonly sort: Sort;
  /** Columns of the table that the reader left out. */
  readonly without: readonly Column[];
}

/** The choices that are one lens's own, under the names that they have in the address. */
export const CHOICES: { readonly [L in Lens]?: readonly string[] } = {
  // The number of the open card that is opened itself.
  convergences: ['number'],
  flows: ['payer', 'recipient', 'flow', 'in', 'place', 'currency', 'estimates'],
  dependencies: ['gone', 'versus'],
};
/** A board with all its cards: what the view is reset to when another one is chosen. */
export const WIDE = {
  card: null,
  topic: null,
  among: null,
  about: null,
  within: null,
  page: 1,
} as const;

/** Before the id of a card, where a filter takes the id of a source. */
export const CARD = 'card:';

export const LEAST = 2;
export const MOST_STEPS = 3;

export const NO_FILTERS: Filters = {
  kinds: null,
  statuses: null,
  verbs: null,
  source: null,
  least: LEAST,
  focus: null,
  steps: 1,
  year: null,
  hidden: [],
  pinned: [],
  only: null,
};

export const FIRST_VIEW: View = {
  lens: 'home',
  language: null,
  theme: null,
  selected: null,
  to: null,
  filters: NO_FILTERS,
  ...WIDE,
  story: null,
  step: 1,
  choices: {},
  rows: 'entities',
  sort: { by: 'links', down: true },
  without: [],
};

/** Kinds that the map leaves out at first: they tie everything to everything. */
export const ASIDE: ReadonlySet<string> = new Set([
  'Document',
  'Place',
  'Statement',
  'Question',
  'Event',
  'Concept',
  'Scenario',
]);
