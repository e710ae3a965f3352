/** The entities and links that the state shows; computed again only when data or filters change. */

import type { State } from '../state.ts';
import { type Filters, filtersOf } from '../view.ts';
import type { Atlas } from './atlas.ts';
import { type Visible, visible, withSelected } from './visible.ts';

/** Keeps the last value while all that it was computed from stays the same. */
function cachedLast<T>() {
  let last: { readonly key: readonly unknown[]; readonly value: T } | null = null;
  return (key: readonly unknown[], make: () => T): T => {
    if (!last?.key.every((one, index) => one === key[index])) last = { key, value: make() };
    return last.value;
  };
}

const [filteredOnce, selectedOnce] = [cachedLast<Visible>(), cachedLast<Visible>()];

/** Two sets of filters that show the same have the same text. */
const filtersText = (filters: Filters): string => JSON.stringify(filters);

/** Null while the data, or the list of facts of the chosen source, is still loading. */
function dataIn({ remote: { atlas, sourced }, view }: State) {
  if (atlas.step !== 'ready') return null;
  if (view.filters.source === null) return { atlas: atlas.value, supported: null };
  return sourced.step === 'ready' ? { atlas: atlas.value, supported: sourced.value } : null;
}

const filteredOf = (atlas: Atlas, supported: ReadonlySet<string> | null, { view }: State) =>
  // By their text: a link that leads to the same filters brings a copy of them.
  filteredOnce([atlas, filtersText(filtersOf(view)), supported], () =>
    visible(atlas, filtersOf(view), supported),
  );

/** What the filters leave, without the selection. */
export function filteredIn(state: State): Visible | null {
  const data = dataIn(state);
  return data === null ? null : filteredOf(data.atlas, data.supported, state);
}

/** The same with what the selection adds. */
export function visibleIn(state: State): Visible | null {
  const data = dataIn(state);
  if (data === null) return null;
  const { atlas, supported } = data;
  const all = filteredOf(atlas, supported, state);
  const { selected } = state.view;
  return selectedOnce([all, selected], () => withSelected(atlas, all, supported, selected));
}
