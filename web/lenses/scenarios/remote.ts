/** Reads what scenarios there are, and calculates one. */
import { ask, Unanswered } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import { inputOf, type Kept, type Offered, type Scenario } from './model.ts';
import { offeredOperation, scenarioOperation } from './operations.ts';
import { keptOperation } from './operations-kept.ts';
import type { Choices } from './view.ts';

export const readOffered = (language: Language): Promise<Offered> =>
  ask(offeredOperation, {}, language);

/** Who types is not asked for at each key; what is computed here is drawn meanwhile. */
const PAUSE = 150;

export async function readScenario(
  choices: Choices,
  language: Language,
  isWanted: () => boolean,
): Promise<Scenario> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  // Something else is asked for by now: this answer would be dropped.
  if (!isWanted()) throw new Unanswered('error');
  const template = choices.template ?? (await templateOf(choices, language));
  const input = inputOf(choices, template) as never;
  const { scenario } = await ask(scenarioOperation, { input }, language);
  const { codebase, reached } = scenario;
  return {
    ...scenario,
    from: choices,
    codebase: codebase === null ? null : named(codebase),
    anchoring: codebase?.anchoring ?? null,
    reached:
      reached === null
        ? null
        : {
            ...reached,
            users: reached.users.map(named),
            contributors: reached.contributors.map(named),
          },
  };
}

/** An address names a shipped scenario alone. */
async function templateOf({ scenario }: Choices, language: Language) {
  const { shippedScenarios } = await readOffered(language);
  return (
    shippedScenarios.find(({ id, entity }) => id === scenario || entity?.id === scenario)
      ?.template ?? 'TRUST'
  );
}

export const readKept = async (
  id: string,
  version: number | null,
  language: Language,
): Promise<Kept | null> => (await ask(keptOperation, { id, version }, language)).keptScenario;
