/** Who would be reached by a trust for a codebase, from the facts: those who use it, run it, depend on it, keep it going. */
import { drain } from '../../dependencies/drain.ts';
import { cardOf, type Factor, type Judging } from '../../risks/card.ts';
import { keepersOf, relianceOn } from '../../snapshot/reliance.ts';

export interface Reached {
  readonly codebase: string;
  readonly users: readonly string[];
  readonly services: readonly string[];
  readonly contributors: readonly string[];
  /** How many depend on it, directly or not, by how many links away. */
  readonly countsByDistance: readonly number[];
  /** Null where no place is known. */
  readonly local: ReadonlySet<string> | null;
  /** Of its risk card, what a trust bears upon. */
  readonly funding: Factor | undefined;
  readonly bus: Factor | undefined;
}

export function reachedBy(
  codebase: string,
  judging: Judging,
  local: ReadonlySet<string> | null,
): Reached {
  const { facts, standing } = judging;
  const relying = relianceOn(facts, standing, codebase).map(({ from }) => from);
  const isService = (id: string) => facts.entities.get(id)?.kind === 'Service';
  const isSoftware = (id: string) => isService(id) || facts.entities.get(id)?.kind === 'Codebase';
  const card = cardOf(codebase, judging);
  return {
    codebase,
    local,
    users: relying.filter((id) => !isSoftware(id)),
    services: relying.filter(isService),
    contributors: keepersOf(facts, standing, codebase).map(({ from }) => from),
    countsByDistance: drain(facts, standing, [codebase]).countsByDistance,
    funding: card.find(({ factor }) => factor === 'FUNDING'),
    bus: card.find(({ factor }) => factor === 'BUS_FACTOR'),
  };
}
