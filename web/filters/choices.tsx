/** Narrower choices: one verb, one source, one year. */

import { filter } from '../changes.ts';
import type { Atlas } from '../data/atlas.ts';
import { countsOf } from '../data/counts.ts';
import { verbOfKind } from '../data/verbs.ts';
import { inWords, type Props } from '../shared/scene.ts';
import { CARD, LEAST } from '../view.ts';
import { number } from '../words/formats.ts';
import { filterWords } from './words.ts';

type ChoiceProps = Props & { readonly atlas: Atlas };

const SEVERAL = '…';

export function Verb({ scene, atlas }: ChoiceProps) {
  const { state, change, language } = scene;
  const words = filterWords(scene);
  const { verbs } = state.view.filters;
  const counts = countsOf(atlas).verbs;
  const entries = [...atlas.vocabulary.links.values()]
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => a.label[language].localeCompare(b.label[language], language));
  return (
    <div class="field">
      <label for="verb">{words.verb}</label>
      <select
        id="verb"
        value={verbs === null ? '' : verbs.length === 1 ? verbs[0] : SEVERAL}
        onChange={({ currentTarget: { value } }) => {
          if (value !== SEVERAL) change(filter({ verbs: value === '' ? null : [value] }));
        }}
      >
        <option value="">{words.anyVerb}</option>
        {verbs !== null && verbs.length !== 1 && (
          <option value={SEVERAL}>{words.severalVerbs}</option>
        )}
        {entries.map(({ id, label }) => (
          <option key={id} value={id}>
            {inWords(verbOfKind({ id, label }), scene)} ({number(counts.get(id) ?? 0, language)})
          </option>
        ))}
      </select>
    </div>
  );
}

const MOST_TEXTS = 60;

export function SourceText({ scene }: Props) {
  const { state, change, language } = scene;
  const words = filterWords(scene);
  const { source } = state.view.filters;
  const texts = state.remote.texts.step === 'ready' ? state.remote.texts.value : [];
  const listed = texts.filter(({ id }, index) => index < MOST_TEXTS || id === source);
  return (
    <div class="field">
      <label for="source">{words.source}</label>
      <select
        id="source"
        value={source ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change(filter({ source: value === '' ? null : value, least: value === '' ? LEAST : 0 }))
        }
      >
        <option value="">{words.anySource}</option>
        {source !== null && listed.every(({ id }) => id !== source) && (
          <option value={source}>{source.startsWith(CARD) ? words.onlyCard : source}</option>
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
  const { state, change } = scene;
  const words = filterWords(scene);
  const { year } = state.view.filters;
  const distinct = countsOf(atlas).years;
  return (
    <div class="field">
      <label for="year">{words.year}</label>
      <select
        id="year"
        value={year === null ? '' : String(year)}
        onChange={({ currentTarget: { value } }) =>
          change(filter({ year: value === '' ? null : Number(value) }))
        }
      >
        <option value="">{words.anyYear}</option>
        {year !== null && !distinct.includes(year) && <option value={year}>{year}</option>}
        {distinct.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      {year !== null && <small class="faint">{words.yearNote}</small>}
    </div>
  );
}
