/** The sentence under the map: how many entities and links are shown, and by which filters. */

import { entityAt } from '../data/atlas.ts';
import { countsOf } from '../data/counts.ts';
import { showsKind } from '../data/filter-masks.ts';
import { verbOfKind } from '../data/verbs.ts';
import { filteredIn, visibleIn } from '../data/visible-in-state.ts';
import { inWords, type Scene } from '../shared/scene.ts';
import { atlasIn } from '../state.ts';
import { CARD, filtersOf } from '../view.ts';
import { filterWords } from './words.ts';

const isFailed = ({ remote: { atlas, sourced } }: Scene['state']) =>
  atlas.step === 'failed' || sourced.step === 'failed';

export function sentence(scene: Scene): string {
  const { state, language } = scene;
  const words = filterWords(scene);
  const [atlas, visible] = [atlasIn(state), visibleIn(state)];
  // While data is loading the sentence says so; a failure is shown by the panel.
  if (atlas === null || visible === null)
    return isFailed(state) ? words.visible.empty : scene.words.loading;
  const filters = filtersOf(state.view);
  const { vocabulary } = atlas;
  const name = (id: string | null) => entityAt(atlas, id)?.name[language] ?? id ?? '';
  const without = [...vocabulary.kinds.values()].filter(
    ({ id }) => !showsKind(filters, id) && countsOf(atlas).kinds.has(id),
  );
  const focusText = () => {
    const { focus, steps } = filters;
    if (focus === null) return '';
    if (atlas.complete && entityAt(atlas, focus) === null) return words.visible.noFocus(focus);
    return words.visible.focus(name(focus), steps);
  };
  const added = visible.entities.length - (filteredIn(state) ?? visible).entities.length;
  const parts = [
    focusText(),
    filters.source === null
      ? ''
      : filters.source.startsWith(CARD)
        ? words.onlyCard
        : words.visible.source(name(filters.source)),
    filters.verbs === null
      ? ''
      : words.visible.onlyVerbs(
          filters.verbs.map((verb) => {
            const entry = vocabulary.links.get(verb);
            return inWords(entry && verbOfKind(entry), scene);
          }),
        ),
    filters.statuses === null
      ? ''
      : words.visible.statuses(
          filters.statuses.map((id) => inWords(vocabulary.statuses.get(id)?.label, scene)),
        ),
    filters.year === null ? '' : words.visible.year(String(filters.year)),
    filters.focus === null && filters.only === null && filters.least > 0
      ? words.visible.least(filters.least)
      : '',
    filters.only === null ? '' : words.gathered.only(filters.only.length),
    filters.pinned.length > 0 ? words.gathered.pinned(filters.pinned.length) : '',
    filters.hidden.length > 0 ? words.visible.hidden(filters.hidden.length) : '',
    without.length > 0
      ? words.visible.without(without.map((kind) => inWords(kind.plural, scene)))
      : '',
    added > 0 ? words.visible.added(added) : '',
  ].filter((part) => part !== '');
  const counts = words.visible.sentence(visible.entities.length, visible.linkCount);
  const all = words.visible.ofAll(atlas.columns.count, atlas.columns.from.length);
  const [colon, semicolon] = language === 'fr' ? ['\u202f: ', '\u202f; '] : [': ', '; '];
  return `${counts} ${all}${parts.length > 0 ? colon : ''}${parts.join(semicolon)}.`;
}
