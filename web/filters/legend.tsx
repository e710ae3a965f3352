/** The legend that filters: kinds by family with their shapes, statuses with the line that draws them. */

import { filter, toggled } from '../changes.ts';
import type { Atlas } from '../data/atlas.ts';
import { countsOf } from '../data/counts.ts';
import { showsKind } from '../data/filter-masks.ts';
import { inWords, type Props } from '../shared/scene.ts';
import { Shape } from '../shared/shape.tsx';
import { filtersOf } from '../view.ts';
import { number } from '../words/formats.ts';
import { filterWords } from './words.ts';

type LegendProps = Props & { readonly atlas: Atlas };

export function Kinds({ scene, atlas }: LegendProps) {
  const { state, change, language } = scene;
  const words = filterWords(scene);
  const { view } = state;
  const filters = filtersOf(view);
  const atFirst = filtersOf({ ...view, filters: { ...view.filters, kinds: null } });
  const all = [...atlas.vocabulary.kinds.keys()];
  const shown = all.filter((kind) => showsKind(atFirst, kind));
  const counts = countsOf(atlas).kinds;
  return (
    <fieldset class="legend">
      <legend>{words.kinds}</legend>
      {atlas.vocabulary.families.map((family) => (
        <div key={family.id}>
          <p class="family">{inWords(family.label, scene)}</p>
          {[...atlas.vocabulary.kinds.values()]
            .filter((kind) => kind.family === family.id && counts.has(kind.id))
            .map((kind) => (
              <label key={kind.id}>
                <input
                  type="checkbox"
                  name="kind"
                  value={kind.id}
                  checked={showsKind(filters, kind.id)}
                  onChange={() =>
                    change(filter({ kinds: toggled(view.filters.kinds, kind.id, all, shown) }))
                  }
                />
                <Shape scene={scene} kind={kind.id} />
                <span>{inWords(kind.plural, scene)}</span>
                <span class="count">{number(counts.get(kind.id) ?? 0, language)}</span>
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

export function Statuses({ scene, atlas }: LegendProps) {
  const { state, change, language } = scene;
  const words = filterWords(scene);
  const { filters } = state.view;
  const counts = countsOf(atlas).statuses;
  const all = [...atlas.vocabulary.statuses.keys()];
  return (
    <fieldset class="legend">
      <legend>{words.statuses}</legend>
      {[...atlas.vocabulary.statuses.values()]
        .filter(({ id }) => counts.has(id))
        .map((status) => (
          <label key={status.id} title={inWords(status.description, scene)}>
            <input
              type="checkbox"
              name="status"
              value={status.id}
              checked={filters.statuses === null || filters.statuses.includes(status.id)}
              onChange={() =>
                change(filter({ statuses: toggled(filters.statuses, status.id, all, all) }))
              }
            />
            <svg class={`line ${status.id}`} viewBox="0 0 28 8" aria-hidden="true">
              <path d="M1 4h26" />
            </svg>
            <span>{inWords(status.label, scene)}</span>
            <span class="count">{number(counts.get(status.id) ?? 0, language)}</span>
          </label>
        ))}
    </fieldset>
  );
}
