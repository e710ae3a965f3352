/** Changes of the modes of the map. */
import { type Change, type Choices, choose, see } from '../../changes.ts';
import { ownOf } from '../../view.ts';
import type { Mode } from './view.ts';

/** Between links, convergences and gaps: who is chosen stays chosen, on links as what is selected. */
export const openMode =
  (mode: Mode | null): Change =>
  (state) => {
    const { at = null } = ownOf(state.view, 'map');
    const one = state.view.selected ?? at;
    const own = {
      mode,
      at: mode === null ? null : one,
      tie: null,
      lacking: null,
      missing: null,
      opened: null,
    };
    const open = choose('map', { ...own, shared: null, atLeast: null });
    const links = choose('map', { ...own, shared: null, atLeast: null, among: null, where: null });
    return mode === null
      ? links(see({ selected: one })(state))
      : open(see({ selected: null, to: null })(state));
  };

/** Shows more or less: what was chosen may be gone. */
export const narrowMode = (part: Choices<'map'>): Change => choose('map', part);

/** Chooses an entity or a tie; the panel of another one closes. */
export const chooseOn =
  (at: string | null, tie: readonly string[] | null): Change =>
  (state) =>
    choose('map', { at, tie })(see({ selected: null, to: null })(state));
