/** Narrower choices: one verb, one source, one year. */

import { filter } from '../changes.ts';
import type { Atlas } from '../data/atlas.ts';
import { countsOf } from '../data/counts.ts';
import { inWords, type Props } from '../shared/scene.ts';
import { CARD } from '../view.ts';
import { number } from '../words/formats.ts';

type ChoiceProps = Props & { readonly atlas: Atlas };

const SEVERAL = '…';

export function Verb({ scene, atlas }: ChoiceProps) {
  const { words, state, change, language } = scene;
  const { verbs } = state.view.filters;
  const counts = countsOf(atlas).verbs;
  const entries = [...atlas.vocabulary.links.values()]
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => a.label[language].localeCompare(b.label[language], language));
  return (
    <div class="field">
      <label for="verb">{words.filters.verb}</label>
      <select
        id="verb"
        value={verbs === null ? '' : verbs.length === 1 ? verbs[0] : SEVERAL}
        onChange={({ currentTarget: { value } }) => {
          if (value !== SEVERAL) change(filter({ verbs: value === '' ? null : [value] }));
        }}
      >
        <option value="">{words.filters.anyVerb}</option>
        {verbs !== null && verbs.length !== 1 && (
          <option value={SEVERAL}>{words.filters.severalVerbs}</option>
        )}
        {entries.map(({ id, label }) => (
          <option key={id} value={id}>
            {inWords(label, scene)} ({number(counts.get(id) ?? 0, language)})
          </option>
        ))}
      </select>
    </div>
  );
}

const MOST_TEXTS = 60;

export function SourceText({ scene }: Props) {
  const { words, state, change, language } = scene;
  const { source } = state.view.filters;
  const texts = state.remote.texts.step === 'ready' ? state.remote.texts.value : [];
  const listed = texts.filter(({ id }, place) => place < MOST_TEXTS || id === source);
  return (
    <div class="field">
      <label for="source">{words.filters.source}</label>
      <select
        id="source"
        value={source ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change(filter({ source: value === '' ? null : value, least: value === '' ? 2 : 0 }))
        }
      >
        <option value="">{words.filters.anySource}</option>
        {source !== null && listed.every(({ id }) => id !== source) && (
          <option value={source}>{source.startsWith(CARD) ? words.boards.onlyCard : source}</option>
        )}
        {listed.map(({ id, name, facts }) => (
          <option key={id} value={id}>
            {name} ({number(facts, language)})
          </option>
        ))}
      </select>
    </div>
  );
}

export function Year({ scene, atlas }: ChoiceProps) {
  const { words, state, change } = scene;
  const { year } = state.view.filters;
  const distinct = countsOf(atlas).years;
  return (
    <div class="field">
      <label for="year">{words.filters.year}</label>
      <select
        id="year"
        value={year === null ? '' : String(year)}
        onChange={({ currentTarget: { value } }) =>
          change(filter({ year: value === '' ? null : Number(value) }))
        }
      >
        <option value="">{words.filters.anyYear}</option>
        {year !== null && !distinct.includes(year) && <option value={year}>{year}</option>}
        {distinct.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      {year !== null && <small class="faint">{words.filters.yearNote}</small>}
    </div>
  );
}
