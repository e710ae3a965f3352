/** Changes of the state that a click or a key asks for, as pure functions; those of one lens are in its folder. */
import type { State } from './state.ts';
import {
  type Column,
  FIRST_VIEW,
  type Filters,
  given,
  type Lens,
  NO_FILTERS,
  type Owns,
  ownOf,
  type SharedView,
  type Theme,
  type View,
} from './view.ts';
import type { Language } from './words/language.ts';

export type Change = (state: State) => State;

/** One change after the other, as one. */
export const both =
  (...changes: readonly Change[]): Change =>
  (state) =>
    changes.reduce((now, change) => change(now), state);

/** Changes what all lenses share. */
export const see =
  (part: Partial<SharedView>): Change =>
  (state) => ({ ...state, view: { ...state.view, ...part } });

export const showView =
  (view: View): Change =>
  (state) => ({ ...state, view });

/** To a lens, over the same selection and filters, and out of the story that is being read. */
export const turn =
  <L extends Lens>(
    lens: L,
    own: Owns[L] = {} as Owns[L],
    shared: Partial<SharedView> = {},
  ): Change =>
  (state) =>
    showView({ ...state.view, story: null, ...shared, lens, own } as View)(state);

/** The choices of a lens; null takes one back. */
export type Choices<L extends Lens> = { readonly [K in keyof Owns[L]]?: Owns[L][K] | null };

/** Changes some of the choices of a lens, and goes there where another one is in sight. */
export const choose =
  <L extends Lens>(lens: L, part: Choices<L>): Change =>
  (state) => {
    const own = given({ ...ownOf(state.view, lens), ...part });
    return showView({ ...state.view, lens, own } as View)(state);
  };

/** The first screen, as it is at first, in the reader's language and light. */
export const goHome: Change = (state) => {
  const { language, theme } = state.view;
  return showView({ ...FIRST_VIEW, language, theme })(state);
};

export const setLanguage = (language: Language) => see({ language });

export const setTheme = (theme: Theme | null) => see({ theme });

/** Selects, or with null nothing any more; a path that was looked for from the last one is dropped. */
export const select =
  (id: string | null): Change =>
  (state) => {
    if (id === state.view.selected) return state;
    const next = see({ selected: id, to: null })(state);
    return id === null && next.view.lens === 'entity' ? turn('table')(next) : next;
  };

/** Selects because the reader asked to read it: the panel takes the focus. */
export const open =
  (id: string): Change =>
  (state) => ({ ...select(id)(leaveStory(state)), attention: state.attention + 1 });

/** Where neither map nor list is in sight, and no entity. */
const WITHOUT_MAP: readonly Lens[] = [
  'home',
  'help',
  'state',
  'sign-in',
  'account',
  'privacy',
  'persons',
];

/** Opens what search found: where neither map nor list is in sight, on the map. */
export const openFound =
  (id: string): Change =>
  (state) => {
    const { lens } = state.view;
    const isElsewhere = WITHOUT_MAP.includes(lens);
    return open(id)(isElsewhere ? turn('map')(state) : state);
  };

/** Begins a story. */
export const readStory = (id: string): Change => turn('stories', {}, { story: { id, step: 1 } });

/** Out of the story, into the view that its step shows. */
export const leaveStory: Change = (state) =>
  state.view.story === null ? state : see({ story: null })(state);

export const filter =
  (part: Partial<Filters>): Change =>
  (state) =>
    see({ filters: { ...state.view.filters, ...part } })(state);

/** More of a list than what came first. */
export const reach =
  (of: string, most: number): Change =>
  (state) => ({ ...state, reach: { of, most } });

/** Adds to what is gathered; where all of it is gathered already, takes it out again. */
export const gather =
  (ids: readonly string[]): Change =>
  (state) => {
    const known = new Set(state.gathered);
    const all = ids.every((id) => known.has(id));
    for (const id of ids) {
      if (all) known.delete(id);
      else known.add(id);
    }
    return { ...state, gathered: [...known] };
  };

export const clearGathered: Change = (state) => ({ ...state, gathered: [] });

export const clearFilters: Change = see({ filters: NO_FILTERS });

/** Announces a sentence to screen readers. */
export const say =
  (notice: string): Change =>
  (state) =>
    state.notice === notice ? state : { ...state, notice };

export const sortBy =
  (by: Column): Change =>
  (state) => {
    const { sort } = state.view;
    const down = sort.by === by ? !sort.down : by === 'links';
    return see({ sort: { by, down } })(state);
  };

/** Adds to a list, or takes out of it; a list that holds everything is no filter. */
export function toggled(
  list: readonly string[] | null,
  one: string,
  all: readonly string[],
  shown: readonly string[],
): readonly string[] | null {
  const now = list ?? shown;
  const next = now.includes(one) ? now.filter((other) => other !== one) : [...now, one];
  const isSame = (other: readonly string[]) =>
    other.length === next.length && other.every((id) => next.includes(id));
  return isSame(shown) ? null : all.filter((id) => next.includes(id));
}
