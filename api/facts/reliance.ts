/** Who relies on software, and who stands behind it. */
import type { Facts } from './facts.ts';
import type { LinkFact } from './queries.ts';
import type { Standing } from './standing.ts';

/** What ties those who rely on a codebase or service to it. */
export const RELIANCE = ['USES', 'RUNS_ON', 'DEPENDS_ON'] as const;
/** Who maintains a codebase or service. */
export const UPKEEP = ['MAINTAINS', 'DEVELOPS'] as const;

/** Links by which others rely on it now, one for each that relies. */
export function relianceOn(facts: Facts, { holds }: Standing, id: string): LinkFact[] {
  const links = facts.into(id, ...RELIANCE).filter(holds);
  return [...new Map(links.map((link) => [link.from, link])).values()];
}

/** What others rely on: codebases that are not said to be proprietary. */
export function reliedUpon(facts: Facts, standing: Standing, least: number) {
  return facts
    .of('Codebase')
    .filter(({ freedom, ...codebase }) => freedom !== 'proprietary' && standing.fact(codebase))
    .map((codebase) => ({ codebase, reliance: relianceOn(facts, standing, codebase.id) }))
    .filter(({ reliance }) => reliance.length >= least);
}

/** The organisations for which people work, or of which they are members. */
export function employersOf(facts: Facts, { holds }: Standing, person: string): string[] {
  return facts
    .out(person, 'WORKS_FOR', 'MEMBER_OF')
    .filter((link) => holds(link) && facts.entities.get(link.to)?.kind === 'Organisation')
    .map(({ to }) => to);
}
