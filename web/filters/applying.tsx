/** Which of the shared filters apply to this lens, and which do not: one sentence each. */

import { same } from '../data/same.ts';
import type { Props } from '../shared/scene.ts';
import { NO_FILTERS } from '../view.ts';
import { list } from '../words/formats.ts';
import { FILTER_NAMES, type FilterName, type Followed, follows } from './followed.ts';
import { filterWords } from './words.ts';

export function Applying({ scene, follows: followed }: Props & { follows: Followed }) {
  const { filters } = scene.state.view;
  const { applying } = filterWords(scene);
  const set = FILTER_NAMES.filter((name) => !same(filters[name], NO_FILTERS[name]));
  const said = (names: readonly FilterName[]) =>
    list(
      names.map((name) => applying.names[name] ?? name),
      scene.language,
    );
  const [here, elsewhere] = [
    set.filter((name) => follows(followed, name)),
    set.filter((name) => !follows(followed, name)),
  ];
  if (set.length === 0) return null;
  return (
    <p class="faint applying">
      {here.length > 0 && applying.follows(said(here))}{' '}
      {elsewhere.length > 0 && applying.leaves(said(elsewhere))}
    </p>
  );
}
