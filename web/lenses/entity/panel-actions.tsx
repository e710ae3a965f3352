/** What one can do with an entity: see it on the map, alone with its neighbours, on its page, or put aside. */
import { filter, see, select } from '../../changes.ts';
import type { Named } from '../../data/sheet.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { isListed } from '../../view.ts';

export function SheetActions({ scene, sheet }: Props & { sheet: Named }) {
  const { words, state, change } = scene;
  const { lens, filters } = state.view;
  const onMap = isListed(lens);
  return (
    <p class="actions">
      {!onMap && (
        <a href={hrefOf(scene, see({ lens: 'map', selected: sheet.id }))}>{words.sheet.onMap}</a>
      )}
      {filters.focus !== sheet.id && (
        <a
          href={hrefOf(scene, (now) =>
            filter({ focus: sheet.id, steps: 1, kinds: now.view.filters.kinds })(
              see({ lens: onMap ? lens : 'map', selected: sheet.id })(now),
            ),
          )}
        >
          {words.sheet.around}
        </a>
      )}
      {sheet.kind === 'Document' && (
        <a href={hrefOf(scene, see({ lens: 'documents', card: sheet.id, among: 'all' }))}>
          {words.sheet.passages}
        </a>
      )}
      {lens !== 'entity' && <a href={hrefOf(scene, see({ lens: 'entity' }))}>{words.sheet.page}</a>}
      {onMap && <Pin scene={scene} id={sheet.id} />}
      {onMap && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            change((now) =>
              select(null)(
                filter({ hidden: [...now.view.filters.hidden, sheet.id], focus: null })(now),
              ),
            )
          }
        >
          {words.sheet.hide}
        </button>
      )}
    </p>
  );
}

function Pin({ scene, id }: Props & { id: string }) {
  const { words, state, change } = scene;
  const { pinned } = state.view.filters;
  const isPinned = pinned.includes(id);
  const next = isPinned ? pinned.filter((other) => other !== id) : [...pinned, id];
  return (
    <button type="button" class="quiet" onClick={() => change(filter({ pinned: next }))}>
      {isPinned ? words.map.unpin : words.map.pin}
    </button>
  );
}
