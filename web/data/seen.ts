/** What the state lets see; computed again only when data or filters changed. */

import type { State } from '../state.ts';
import type { Filters } from '../view.ts';
import type { Atlas } from './atlas.ts';
import { type Visible, visible, withSelected } from './visible.ts';

/** What was computed last, while all that it was computed from is the same. */
function lastOf<T>() {
  let last: { readonly key: readonly unknown[]; readonly value: T } | null = null;
  return (key: readonly unknown[], make: () => T): T => {
    if (!last?.key.every((one, index) => one === key[index])) last = { key, value: make() };
    return last.value;
  };
}

const [left, seen] = [lastOf<Visible>(), lastOf<Visible>()];

/** Two sets of filters that show the same have the same text. */
const filtersText = (filters: Filters): string => JSON.stringify(filters);

/** Null while the data, or what the chosen source supports, is not here yet. */
function groundIn({ remote: { atlas, sourced }, view }: State) {
  if (atlas.step !== 'ready') return null;
  if (view.filters.source === null) return { atlas: atlas.value, supported: null };
  return sourced.step === 'ready' ? { atlas: atlas.value, supported: sourced.value } : null;
}

const leftOf = (atlas: Atlas, supported: ReadonlySet<string> | null, { view }: State) =>
  // By their text: a link that leads to the same filters brings a copy of them.
  left([atlas, filtersText(view.filters), supported], () =>
    visible(atlas, view.filters, supported),
  );

/** What the filters leave, whatever is selected. */
export function leftIn(state: State): Visible | null {
  const ground = groundIn(state);
  return ground === null ? null : leftOf(ground.atlas, ground.supported, state);
}

/** The same with what the selection adds. */
export function visibleIn(state: State): Visible | null {
  const ground = groundIn(state);
  if (ground === null) return null;
  const { atlas, supported } = ground;
  const all = leftOf(atlas, supported, state);
  const { selected } = state.view;
  return seen([all, selected], () => withSelected(atlas, all, supported, selected));
}
