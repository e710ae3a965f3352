/** A view: everything of the page that an address can share. */
import { ecosystem } from './data/ecosystem.ts';
import type { Language } from './words/language.ts';

/**
 * The part of a view that belongs to one lens, by the name of the lens. Each lens declares its own part in its
 * folder. All of it is optional: without it, the lens stands as at first.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the folders of the lenses fill it.
export interface Owns {}

export type Lens = keyof Owns;

/** For a lens that has no choices of its own. */
export type Nothing = Readonly<Record<never, never>>;

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
  /** Only what this document says, or with `CARD` before it, what this card rests on. */
  readonly source: string | null;
  /** Entities with fewer links than this are left out. */
  readonly least: number;
  /** Only what lies within `steps` links of this entity. */
  readonly focus: string | null;
  readonly steps: number;
  /** As of this year: entities and links that began later or ended before are left out. */
  readonly year: number | null;
  /** Entities that the reader hid. */
  readonly hidden: readonly string[];
  /** Entities that stay visible, whatever the other filters say. */
  readonly pinned: readonly string[];
  /** Only these entities; null for all. */
  readonly only: readonly string[] | null;
}

/** The part of a view that all lenses share. */
export interface SharedView {
  /** Null while the reader has not chosen. */
  readonly language: Language | null;
  readonly theme: Theme | null;
  readonly selected: string | null;
  /** The entity to which a path is looked for. */
  readonly to: string | null;
  readonly filters: Filters;
  /** The story that is being read, and at which of its steps; the rest of the view is what the step shows. */
  readonly story: { readonly id: string; readonly step: number } | null;
  /** How tables and the timeline list the selection. */
  readonly rows: 'entities' | 'links';
  readonly sort: Sort;
  /** Columns of the table that the reader left out. */
  readonly without: readonly Column[];
}

/** The view of one lens, or with several lenses, of any of them. */
export type ViewOf<L extends Lens> = L extends Lens
  ? SharedView & { readonly lens: L; readonly own: Owns[L] }
  : never;

export type View = ViewOf<Lens>;

/** The part of the view that belongs to a lens; empty where another lens is in sight. */
export const ownOf = <L extends Lens>(view: View, lens: L): Owns[L] =>
  (view.lens === lens ? view.own : {}) as Owns[L];

/** A part of a view without its null values. */
export const given = <Own extends object>(
  all: {
    readonly [K in keyof Own]: Own[K] | null;
  },
): Own => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== null)) as Own;

/** Before the id of a card, where a filter takes the id of a source. */
export const CARD = 'card:';

/** In a small graph nothing is left out for its few links. */
export const LEAST = ecosystem.isSmall ? 0 : 2;
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
  own: {},
  language: null,
  theme: null,
  selected: null,
  to: null,
  filters: NO_FILTERS,
  story: null,
  rows: 'entities',
  sort: { by: 'links', down: true },
  without: [],
};

/** Kinds that the map leaves out at first: they tie everything to everything. */
export const HIDDEN_AT_FIRST: ReadonlySet<string> = new Set([
  'Document',
  'Place',
  'Statement',
  'Question',
  'Event',
  'Concept',
  'Scenario',
]);

/** In place of a list of kinds: all of them, also those that the map leaves out at first. */
export const EVERY_KIND: readonly string[] = ['*'];

/** Lenses that begin with all there is: few things have a date or a place, and none of them is in the way. */
const WHOLE_AT_FIRST: ReadonlySet<Lens> = new Set<Lens>(['time', 'places']);

export const isWholeAtFirst = ({ lens }: View): boolean => WHOLE_AT_FIRST.has(lens);

/** The filters as the lens in sight applies them. */
export const filtersOf = (view: View): Filters =>
  isWholeAtFirst(view)
    ? { ...view.filters, kinds: view.filters.kinds ?? EVERY_KIND, least: 0 }
    : view.filters;
