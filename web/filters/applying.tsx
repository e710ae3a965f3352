/** Which of the filters that all lenses share narrow this one, and which have no meaning in it: in one sentence each. */

import type { Props } from '../shared/scene.ts';
import { NO_FILTERS } from '../view.ts';
import { list } from '../words/formats.ts';
import { FILTER_NAMES, type FilterName, follows } from './followed.ts';

export function Applying({ scene }: Props) {
  const { filters, lens } = scene.state.view;
  const { applying } = scene.words.boards;
  const set = FILTER_NAMES.filter(
    (name) => JSON.stringify(filters[name]) !== JSON.stringify(NO_FILTERS[name]),
  );
  const said = (names: readonly FilterName[]) =>
    list(
      names.map((name) => applying.names[name] ?? name),
      scene.language,
    );
  const [here, elsewhere] = [
    set.filter((name) => follows(lens, name)),
    set.filter((name) => !follows(lens, name)),
  ];
  if (set.length === 0) return null;
  return (
    <p class="faint applying">
      {here.length > 0 && applying.follows(said(here))}{' '}
      {elsewhere.length > 0 && applying.leaves(said(elsewhere))}
    </p>
  );
}
