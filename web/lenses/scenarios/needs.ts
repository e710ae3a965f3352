/** The needs of the lens of scenarios: what is offered, the chosen one, and the one that it is compared with. */

import { same } from '../../data/same.ts';
import { need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import type { Scenario } from './model.ts';
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

export const scenarioNeed = calculated('scenario', ({ view }) => {
  if (view.lens !== 'scenarios' || !isChosen(view.own)) return null;
  return choicesOf(view.own);
});

export const versusNeed = calculated('versusScenario', ({ view }) => {
  if (view.lens !== 'scenarios' || view.own.versus === undefined) return null;
  const choices = fromText(view.own.versus);
  return isChosen(choices) ? choices : null;
});

/** Whether an answer is to these choices, and not to those before them. */
export const isAnswerTo = ({ from }: Scenario, choices: Choices): boolean => same(from, choices);
