/** The entities gathered on the map, by lasso or by key, and the actions on them. */
import { clearGathered, filter } from '../changes.ts';
import type { Props } from '../shared/scene.ts';
import type { Filters } from '../view.ts';
import { filterWords } from './words.ts';

/** Letters of ids that the address of a page has room for; servers refuse addresses of some 8,000. */
const MOST_LETTERS = 5_000;

/** Whether what is chosen by hand stays short enough for an address, with these added. */
export function fitsAddress({ only, pinned, hidden }: ByHand, added: readonly string[]): boolean {
  const ids = [...(only ?? []), ...pinned, ...hidden, ...added];
  return ids.reduce((sum, id) => sum + encodeURIComponent(id).length + 1, 0) <= MOST_LETTERS;
}
type ByHand = Pick<Filters, 'only' | 'pinned' | 'hidden'>;

export function Gathered({ scene }: Props) {
  const { state, change } = scene;
  const words = filterWords(scene);
  const { gathered } = state;
  if (gathered.length === 0) return null;
  const { filters } = state.view;
  const applyAndClear = (part: Parameters<typeof filter>[0]) =>
    change((now) => clearGathered(filter(part)(now)));
  const clear = (
    <button type="button" class="quiet" onClick={() => change(clearGathered)}>
      {words.gathered.clear}
    </button>
  );
  if (!fitsAddress(filters, gathered)) {
    return (
      <section class="gathered" aria-label={words.gathered.count(gathered.length)}>
        <p role="status">{words.gathered.tooMany(gathered.length)}</p>
        {clear}
      </section>
    );
  }
  return (
    <section class="gathered" aria-label={words.gathered.count(gathered.length)}>
      <p>{words.gathered.count(gathered.length)}</p>
      <button type="button" onClick={() => applyAndClear({ only: gathered })}>
        {words.gathered.onlyThese}
      </button>
      <button
        type="button"
        onClick={() => applyAndClear({ pinned: [...new Set([...filters.pinned, ...gathered])] })}
      >
        {words.gathered.pin}
      </button>
      <button
        type="button"
        onClick={() => applyAndClear({ hidden: [...new Set([...filters.hidden, ...gathered])] })}
      >
        {words.gathered.hide}
      </button>
      {clear}
    </section>
  );
}

/** Entities that were kept visible or chosen by hand, with a button to undo it. */
export function ChosenByHand({ scene }: Props) {
  const { state, change } = scene;
  const words = filterWords(scene);
  const { only, pinned } = state.view.filters;
  return (
    <>
      {only !== null && (
        <p class="aside-note">
          {words.gathered.only(only.length)}{' '}
          <button type="button" class="quiet" onClick={() => change(filter({ only: null }))}>
            {words.gathered.seeAll}
          </button>
        </p>
      )}
      {pinned.length > 0 && (
        <p class="aside-note">
          {words.gathered.pinned(pinned.length)}{' '}
          <button type="button" class="quiet" onClick={() => change(filter({ pinned: [] }))}>
            {words.leave}
          </button>
        </p>
      )}
    </>
  );
}
