/** The actions on an entity: show it on the map, show only its neighbours, open its page, keep it visible, hide it. */
import { both, filter, see, select, turn } from '../../changes.ts';
import type { Named } from '../../data/sheet.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { isListed } from '../../state.ts';
import { entityWords } from './words.ts';

export function EntityActions({ scene, entity }: Props & { entity: Named }) {
  const { state, change } = scene;
  const words = entityWords(scene);
  const { lens, filters } = state.view;
  const onMap = isListed(state);
  const here = see({ selected: entity.id });
  return (
    <p class="actions">
      {!onMap && <a href={hrefOf(scene, both(turn('map'), here))}>{words.onMap}</a>}
      {filters.focus !== entity.id && (
        <a
          href={hrefOf(
            scene,
            both(...(onMap ? [] : [turn('map')]), here, filter({ focus: entity.id, steps: 1 })),
          )}
        >
          {words.around}
        </a>
      )}
      {entity.kind === 'Document' && (
        <a href={hrefOf(scene, turn('documents', { document: entity.id, everything: true }))}>
          {words.passages}
        </a>
      )}
      {entity.kind === 'Question' && (
        <a href={hrefOf(scene, turn('consultations'))}>{words.consultations}</a>
      )}
      {entity.kind === 'Scenario' && (
        <a href={hrefOf(scene, turn('scenarios', { scenario: entity.id }))}>{words.inNumbers}</a>
      )}
      {lens !== 'entity' && <a href={hrefOf(scene, turn('entity'))}>{words.page}</a>}
      <a href={hrefOf(scene, both(here, turn('contribute')))}>{words.contribute}</a>
      {entity.kind === 'Person' && (
        <a href={hrefOf(scene, both(here, turn('persons')))}>{words.aboutMe}</a>
      )}
      {lens === 'entity' && (
        <a href={hrefOf(scene, both(here, turn('history')))}>{words.history}</a>
      )}
      {onMap && <Pin scene={scene} id={entity.id} />}
      {onMap && (
        <button
          type="button"
          class="quiet"
          onClick={() =>
            change((now) =>
              select(null)(
                filter({ hidden: [...now.view.filters.hidden, entity.id], focus: null })(now),
              ),
            )
          }
        >
          {words.hide}
        </button>
      )}
    </p>
  );
}

function Pin({ scene, id }: Props & { id: string }) {
  const { state, change } = scene;
  const words = entityWords(scene);
  const { pinned } = state.view.filters;
  const isPinned = pinned.includes(id);
  const next = isPinned ? pinned.filter((other) => other !== id) : [...pinned, id];
  return (
    <button type="button" class="quiet" onClick={() => change(filter({ pinned: next }))}>
      {isPinned ? words.unpin : words.pin}
    </button>
  );
}
