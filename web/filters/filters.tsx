/** The filters of the map and the table, which are their legend at the same time. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { clearFilters, filter } from '../changes.ts';
import { type Atlas, entityAt } from '../data/atlas.ts';
import { same } from '../data/same.ts';
import type { Props } from '../shared/scene.ts';
import { atlasIn } from '../state.ts';
import { isWholeAtFirst, MOST_STEPS, NO_FILTERS } from '../view.ts';
import { SourceText, Verb, Year } from './choices.tsx';
import { type FilterName, type Followed, follows } from './followed.ts';
import { ChosenByHand } from './gathered.tsx';
import { Kinds, Statuses } from './legend.tsx';
import { filterWords } from './words.ts';

/** Drawn again only when the data or the filters change, and not on a selection. */
interface FiltersProps extends Props {
  readonly follows: Followed;
}

export function Filters({ scene, follows }: FiltersProps) {
  const { words, state } = scene;
  return useMemo(
    () => <FilterPanel scene={scene} follows={follows} />,
    [words, state.remote.atlas, state.remote.texts, state.view.filters, state.view.lens, follows],
  );
}

function FilterPanel({ scene, follows: followed }: FiltersProps) {
  const { state, change } = scene;
  const words = filterWords(scene);
  const { filters } = state.view;
  const atlas = atlasIn(state);
  if (atlas === null) return <aside class="filters" aria-label={words.title} />;
  const untouched = same(filters, NO_FILTERS);
  return (
    <aside class="filters" aria-label={words.title}>
      <details open={matchMedia('(min-width: 60rem)').matches}>
        <summary>{words.open}</summary>
        {SECTIONS.filter(
          ([name]) => follows(followed, name) && !(name === 'least' && isWholeAtFirst(state.view)),
        ).map(([name, Section]) => (
          <Section key={name} scene={scene} atlas={atlas} />
        ))}
        <ChosenByHand scene={scene} />
        {filters.hidden.length > 0 && (
          <p class="aside-note">
            {words.hidden(filters.hidden.length)}{' '}
            <button type="button" class="quiet" onClick={() => change(filter({ hidden: [] }))}>
              {words.bringBack}
            </button>
          </p>
        )}
        {!untouched && (
          <button type="button" onClick={() => change(clearFilters)}>
            {words.reset}
          </button>
        )}
        <UnusedFilters scene={scene} atlas={atlas} follows={followed} />
      </details>
    </aside>
  );
}

type SectionProps = Props & { readonly atlas: Atlas };

const SECTIONS: readonly (readonly [FilterName, (props: SectionProps) => JSX.Element | null])[] = [
  ['focus', Focus],
  ['kinds', Kinds],
  ['least', Least],
  ['verbs', Verb],
  ['source', SourceText],
  ['year', Year],
  ['statuses', Statuses],
];

/** Filters that narrow other lenses and have no meaning in this one: folded, so that nobody looks for their effect. */
function UnusedFilters({ scene, atlas, follows: followed }: SectionProps & FiltersProps) {
  const words = filterWords(scene);
  const without = SECTIONS.filter(([name]) => !follows(followed, name));
  if (without.length === 0) return null;
  return (
    <details class="elsewhere">
      <summary>{words.elsewhere}</summary>
      {without.map(([name, Section]) => (
        <Section key={name} scene={scene} atlas={atlas} />
      ))}
    </details>
  );
}

const STEPS = [0, 1, 2, 3, 4, 5, 7, 10];

function Least({ scene }: Props) {
  const { state, change } = scene;
  const words = filterWords(scene);
  const { least, focus } = state.view.filters;
  if (focus !== null) return null;
  const index = STEPS.findLastIndex((step) => step <= least);
  return (
    <div class="field">
      <label for="least">{words.links}</label>
      <input
        id="least"
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={STEPS.length - 1 - index}
        aria-valuetext={words.least(least)}
        onInput={(event) => {
          const chosen = STEPS[STEPS.length - 1 - Number(event.currentTarget.value)];
          change(filter({ least: chosen ?? NO_FILTERS.least }));
        }}
      />
      <output for="least">{words.least(least)}</output>
      {least > 0 && (
        <button type="button" class="quiet" onClick={() => change(filter({ least: 0 }))}>
          {words.everything}
        </button>
      )}
    </div>
  );
}

function Focus({ scene }: Props) {
  const { state, change, language } = scene;
  const words = filterWords(scene);
  const { focus, steps } = state.view.filters;
  const atlas = atlasIn(state);
  const entity = atlas === null ? null : entityAt(atlas, focus);
  if (entity === null) return null;
  return (
    <fieldset class="focus">
      <legend>{words.focus(entity.name[language])}</legend>
      <span>{words.steps}</span>
      {Array.from({ length: MOST_STEPS }, (_, index) => index + 1).map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={steps === step}
          onClick={() => change(filter({ steps: step }))}
        >
          {step}
        </button>
      ))}
      <button type="button" class="quiet" onClick={() => change(filter({ focus: null, steps: 1 }))}>
        {words.leave}
      </button>
    </fieldset>
  );
}
