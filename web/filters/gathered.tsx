/** What was gathered on the map, by lasso or by key, and what one can do with it. */
import { filter, scatter } from '../changes.ts';
import type { Props } from '../shared/scene.ts';

export function Gathered({ scene }: Props) {
  const { words, state, change } = scene;
  const { gathered } = state;
  if (gathered.length === 0) return null;
  const { filters } = state.view;
  const then = (part: Parameters<typeof filter>[0]) => change((now) => scatter(filter(part)(now)));
  return (
    <section class="gathered" aria-label={words.map.gathered(gathered.length)}>
      <p>{words.map.gathered(gathered.length)}</p>
      <button type="button" onClick={() => then({ only: gathered })}>
        {words.map.onlyThese}
      </button>
      <button
        type="button"
        onClick={() => then({ pinned: [...new Set([...filters.pinned, ...gathered])] })}
      >
        {words.map.pin}
      </button>
      <button
        type="button"
        onClick={() => then({ hidden: [...new Set([...filters.hidden, ...gathered])] })}
      >
        {words.map.putAside}
      </button>
      <button type="button" class="quiet" onClick={() => change(scatter)}>
        {words.map.release}
      </button>
    </section>
  );
}

/** What was kept or chosen by hand, with a way back; beside the other filters. */
export function ByHand({ scene }: Props) {
  const { words, state, change } = scene;
  const { only, pinned } = state.view.filters;
  return (
    <>
      {only !== null && (
        <p class="aside-note">
          {words.map.only(only.length)}{' '}
          <button type="button" class="quiet" onClick={() => change(filter({ only: null }))}>
            {words.map.seeAll}
          </button>
        </p>
      )}
      {pinned.length > 0 && (
        <p class="aside-note">
          {words.map.pinned(pinned.length)}{' '}
          <button type="button" class="quiet" onClick={() => change(filter({ pinned: [] }))}>
            {words.map.release}
          </button>
        </p>
      )}
    </>
  );
}
