/** Which of the filters that all lenses share narrow this one, and which have no meaning in it: in one sentence each. */
import { NO_FILTERS } from '../model/view.ts';
import { list } from '../words/formats.ts';
import type { Props } from './scene.ts';

export type FilterName = Exclude<keyof typeof NO_FILTERS, 'steps'>;

const NAMES: readonly FilterName[] = [
  'kinds',
  'statuses',
  'verbs',
  'source',
  'least',
  'focus',
  'year',
  'hidden',
  'pinned',
  'only',
];

export function Applying({ scene, follows }: Props & { follows: readonly FilterName[] }) {
  const { filters } = scene.state.view;
  const { applying } = scene.words.boards;
  const set = NAMES.filter(
    (name) => JSON.stringify(filters[name]) !== JSON.stringify(NO_FILTERS[name]),
  );
  const said = (names: readonly FilterName[]) =>
    list(
      names.map((name) => applying.names[name] ?? name),
      scene.language,
    );
  const [here, elsewhere] = [
    set.filter((name) => follows.includes(name)),
    set.filter((name) => !follows.includes(name)),
  ];
  if (set.length === 0) return null;
  return (
    <p class="faint applying">
      {here.length > 0 && applying.follows(said(here))}{' '}
      {elsewhere.length > 0 && applying.leaves(said(elsewhere))}
    </p>
  );
}
