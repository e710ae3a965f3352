/** Every change of the view that a click or a key can ask for, as pure functions. */

import type { State } from './state.ts';
import {
  type Column,
  FIRST_VIEW,
  type Filters,
  type Lens,
  NO_FILTERS,
  type Theme,
  type View,
  WIDE,
} from './view.ts';
import type { Language } from './words/language.ts';

export type Change = (state: State) => State;

export const see =
  (part: Partial<View>): Change =>
  (state) => ({ ...state, view: { ...state.view, ...part } });

export const show = (view: View) => see(view);

/** Another view of the same; what one board was narrowed to does not go with it. */
export const lens = (chosen: Lens) => see({ lens: chosen, ...WIDE, story: null, step: 1 });

/** Narrows a board, or widens it again: one begins at its first page. */
export const narrow = (part: Partial<View>) => see({ page: 1, ...part });

/** The first screen, as it is at first, in the reader's language and light. */
export const first: Change = (state) => {
  const { language, theme } = state.view;
  return see({ ...FIRST_VIEW, language, theme })(state);
};

export const speak = (language: Language) => see({ language });

export const light = (theme: Theme | null) => see({ theme });

/** Selects, or with null lets go; a path looked for from the last one is dropped. */
export const select =
  (id: string | null): Change =>
  (state) =>
    id === state.view.selected
      ? state
      : see({ selected: id, to: null, ...(id === null ? leaveEntity(state) : {}) })(state);

/** Selects because the reader asked to read it: the panel takes the focus. */
export const open =
  (id: string): Change =>
  (state) => ({ ...select(id)(out(state)), attention: state.attention + 1 });

/** Opens what search found: where no map or list is in sight, on the map. */
export const find =
  (id: string): Change =>
  (state) => {
    const lens =
      state.view.lens === 'home' || state.view.lens === 'help' || state.view.lens === 'state';
    return open(id)(lens ? see({ lens: 'map' })(state) : state);
  };

/** Begins a story. */
export const readStory = (story: string): Change => see({ lens: 'stories', story, step: 1 });

/** Out of the story, into the view that its step shows. */
export const out: Change = (state) =>
  state.view.story === null ? state : see({ story: null, step: 1 })(state);

export const filter =
  (part: Partial<Filters>): Change =>
  (state) =>
    see({ filters: { ...state.view.filters, ...part } })(state);

/** Narrows the lens in sight by choices of its own; null takes one back. */
export const choose =
  (part: Readonly<Record<string, string | null>>): Change =>
  (state) => {
    const all = Object.entries({ ...state.view.choices, ...part });
    const choices = Object.fromEntries(
      all.filter((one): one is [string, string] => one[1] !== null && one[1] !== ''),
    );
    return see({ choices })(state);
  };

/** A card alone, with one of its numbers opened, or none. */
export const openCard =
  (card: string | null, number: string | null = null): Change =>
  (state) =>
    choose({ number })(see({ card })(state));

/** More of a list than what came first. */
export const reach =
  (of: string, most: number): Change =>
  (state) => ({ ...state, reach: { of, most } });

/** Adds to what is gathered; what is gathered already, all of it, is let go. */
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

export const scatter: Change = (state) => ({ ...state, gathered: [] });

export const unfiltered: Change = (state) => see({ filters: NO_FILTERS })(state);

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

/** Two sets of filters that show the same have the same text. */
export const filtersText = (filters: Filters): string => JSON.stringify(filters);

/** Adds to a list, or takes out of it; a list that holds everything is no filter. */
export function toggled(
  list: readonly string[] | null,
  one: string,
  all: readonly string[],
  shown: readonly string[],
): readonly string[] | null {
  const now = list ?? shown;
  const next = now.includes(one) ? now.filter((other) => other !== one) : [...now, one];
  const same = (other: readonly string[]) =>
    other.length === next.length && other.every((id) => next.includes(id));
  return same(shown) ? null : all.filter((id) => next.includes(id));
}

function leaveEntity({ view }: State): Partial<View> {
  return view.lens === 'entity' ? { lens: 'table' } : {};
}
