/** What was gathered on the map, by lasso or by key, and what one can do with it. */
import { filter, scatter } from '../changes.ts';
import type { Props } from '../shared/scene.ts';
import { filterWords } from './words.ts';

export function Gathered({ scene }: Props) {
  const { state, change } = scene;
  const words = filterWords(scene);
  const { gathered } = state;
  if (gathered.length === 0) return null;
  const { filters } = state.view;
  const then = (part: Parameters<typeof filter>[0]) => change((now) => scatter(filter(part)(now)));
  return (
    <section class="gathered" aria-label={words.gathered.count(gathered.length)}>
      <p>{words.gathered.count(gathered.length)}</p>
      <button type="button" onClick={() => then({ only: gathered })}>
        {words.gathered.onlyThese}
      </button>
      <button
        type="button"
        onClick={() => then({ pinned: [...new Set([...filters.pinned, ...gathered])] })}
      >
        {words.gathered.pin}
      </button>
      <button
        type="button"
        onClick={() => then({ hidden: [...new Set([...filters.hidden, ...gathered])] })}
      >
        {words.gathered.putAside}
      </button>
      <button type="button" class="quiet" onClick={() => change(scatter)}>
        {words.gathered.release}
      </button>
    </section>
  );
}

/** What was kept or chosen by hand, with a way back; beside the other filters. */
export function ByHand({ scene }: Props) {
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
            {words.gathered.release}
          </button>
        </p>
      )}
    </>
  );
}
