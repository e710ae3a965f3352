/** The needs of the lens of scenarios: what is offered, the chosen one, and the one that it is compared with. */

import { type Change, choose } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { same } from '../../data/same.ts';
import { loadingOf, need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import { choicesFrom, type Kept, type Scenario } from './model.ts';
import { type Choices, choicesOf, fromText } from './view.ts';

export const offeredNeed = need({
  name: 'offeredScenarios',
  key: (state) => (state.view.lens === 'scenarios' ? languageOf(state) : null),
  read: async (language) => (await import('./remote.ts')).readOffered(language),
});

interface Asked {
  readonly choices: Choices;
  readonly language: 'fr' | 'en';
}

function calculated(name: string, choicesIn: (state: State) => Choices | null) {
  let latest: Asked | null = null;
  return need<Asked, Scenario>({
    name,
    isForgotten: true,
    key: (state) => {
      const choices = choicesIn(state);
      if (choices === null) return null;
      return { choices, language: languageOf(state) };
    },
    read: async (key) => {
      latest = key;
      const { readScenario } = await import('./remote.ts');
      return readScenario(key.choices, key.language, () => latest === key);
    },
    // Other values of the same scenario: what is shown stays, and is computed here meanwhile.
    goesOn: (before, key) =>
      before.language === key.language &&
      before.choices.scenario === key.choices.scenario &&
      before.choices.template === key.choices.template &&
      before.choices.buyer === key.choices.buyer &&
      before.choices.function === key.choices.function,
  });
}

const isChosen = ({ scenario, template }: Choices) =>
  scenario !== undefined || template !== undefined;

/** A kept scenario, with the version in sight; null where nobody may read it. */
export const keptNeed = need<
  { readonly id: string; readonly version: number | null; readonly language: 'fr' | 'en' },
  Kept | null
>({
  name: 'keptScenario',
  isForgotten: true,
  key: (state) => {
    const { view } = state;
    if (view.lens !== 'scenarios' || view.own.kept === undefined) return null;
    const { kept: id, version = null } = view.own;
    return { id, version, language: languageOf(state) };
  },
  read: async ({ id, version, language }) =>
    (await import('./remote.ts')).readKept(id, version, language),
});

/** From what the scenario in sight is calculated: as the address says, or the kept scenario that it names alone. */
export function choicesIn(state: State): Choices | null {
  const { view } = state;
  if (view.lens !== 'scenarios') return null;
  const choices = choicesOf(view.own);
  if (isChosen(choices)) return choices;
  const version = arrived(loadingOf(state, keptNeed))?.version ?? null;
  return version === null ? null : choicesFrom(version.input);
}

/** Changes what is assumed, and nothing of the kept scenario with which it began: the address then holds all of it. */
export const assume =
  (part: { readonly [K in keyof Choices]?: Choices[K] | null }): Change =>
  (state) =>
    choose('scenarios', { ...choicesIn(state), ...part })(state);

export const scenarioNeed = calculated('scenario', choicesIn);

export const versusNeed = calculated('versusScenario', ({ view }) => {
  if (view.lens !== 'scenarios' || view.own.versus === undefined) return null;
  const choices = fromText(view.own.versus);
  return isChosen(choices) ? choices : null;
});

/** Whether an answer is to these choices, and not to those before them. */
export const isAnswerTo = ({ from }: Scenario, choices: Choices): boolean => same(from, choices);
