/** The links between the selected entity and the one to which a path is asked; computed again only when one of them changes. */

import type { State } from '../state.ts';
import type { Atlas } from './atlas.ts';
import { pathBetween } from './path.ts';

let last: { atlas: Atlas; from: string; to: string; ids: readonly string[] } | null = null;

/** The ids of its links in the order in which one walks; none where nothing is asked or no path is known. */
export function chainIn({ remote, view }: State): readonly string[] {
  const { selected: from, to } = view;
  const { atlas } = remote;
  if (from === null || to === null || atlas.step !== 'ready' || !atlas.value.complete) return [];
  if (last?.atlas === atlas.value && last.from === from && last.to === to) return last.ids;
  const steps = pathBetween(atlas.value, from, to) ?? [];
  const ids = steps.flatMap(({ link }) => atlas.value.links[link]?.id ?? []);
  last = { atlas: atlas.value, from, to, ids };
  return ids;
}
