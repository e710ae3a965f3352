/** What the state lets see; computed again only when data or filters changed. */
import type { State } from './state.ts';
import { type Visible, visible } from './visible.ts';

let last: { key: readonly unknown[]; value: Visible } | null = null;

/** Null while the data, or what the chosen source supports, is not here yet. */
export function visibleIn(state: State): Visible | null {
  const { atlas, sourced, view } = state;
  if (atlas.step !== 'ready') return null;
  if (view.filters.source !== null && sourced.step !== 'ready') return null;
  const supported = view.filters.source === null || sourced.step !== 'ready' ? null : sourced.value;
  const key = [atlas.value, view.filters, supported, view.selected];
  if (last?.key.every((one, place) => one === key[place])) return last.value;
  last = { key, value: visible(atlas.value, view.filters, supported, view.selected) };
  return last.value;
}
