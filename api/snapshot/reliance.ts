/** Who relies on software, and who stands behind it. */
import { derived } from './derived.ts';
import type { Facts } from './facts.ts';
import { identityOf } from './identity.ts';
import type { LinkFact } from './queries.ts';
import type { Standing } from './standing.ts';

/** What ties those who rely on a codebase or service to it. */
export const RELIANCE = ['USES', 'RUNS_ON', 'DEPENDS_ON'] as const;
/** Who maintains a codebase or service. */
export const UPKEEP = ['MAINTAINS', 'DEVELOPS'] as const;
/** Who keeps it going: those who maintain, develop or contribute, and for a service those who provide it. */
export const KEEPING = [...UPKEEP, 'CONTRIBUTES_TO', 'PROVIDES'] as const;

/** What others rely on, by what is relied upon: found for what is asked, once for each standing of the same facts. */
interface Relying {
  readonly of: Map<string, readonly LinkFact[]>;
}

/** How many rely on it now. */
export const relyingOn = (facts: Facts, standing: Standing, id: string): number =>
  relianceOn(facts, standing, id).length;

/** Links by which others rely on it now, one for each that relies. */
export function relianceOn(facts: Facts, standing: Standing, id: string): readonly LinkFact[] {
  const { of } = derived<Relying>(facts, standing, 'reliance', () => ({ of: new Map() }));
  const known = of.get(id) ?? onePerActor(facts.into(id, ...RELIANCE), facts, standing);
  of.set(id, known);
  return known;
}

/** Of those that hold, the first of each actor: two names of one actor are one. */
function onePerActor(links: readonly LinkFact[], facts: Facts, standing: Standing): LinkFact[] {
  const { canonical } = identityOf(facts, standing);
  const own = new Map<string, LinkFact>();
  for (const link of links) {
    const by = canonical(link.from);
    if (standing.holds(link) && !own.has(by)) own.set(by, link);
  }
  return [...own.values()];
}

/** Links of those who keep it going now, one for each that keeps it. */
export const keepersOf = (facts: Facts, standing: Standing, id: string): readonly LinkFact[] =>
  onePerActor(facts.into(id, ...KEEPING), facts, standing);

/** So few commits are those of a person, and not what the body does whose mail address that person has. */
const A_HANDFUL = 10;

export const isOfAPerson = ({ id, kind }: LinkFact, { commits }: Facts): boolean =>
  kind === 'CONTRIBUTES_TO' && (commits.get(id) ?? A_HANDFUL) < A_HANDFUL;

/**
 * Whether somebody known works on a codebase, now or once, or it meets a known need: it is of the field, and not
 * only used there. Whose account its repository is under, from which one infers who keeps it, says nothing of that.
 */
export const isOfTheField = (facts: Facts, codebase: string): boolean =>
  facts.into(codebase, ...KEEPING, 'PUBLISHES').some(({ status }) => status !== 'inferred') ||
  facts.out(codebase, 'MEETS').length > 0;

/** What others rely on: codebases that are not said to be proprietary. */
export function reliedUpon(facts: Facts, standing: Standing, least: number) {
  return facts
    .of('Codebase')
    .filter(
      (codebase) =>
        relyingOn(facts, standing, codebase.id) >= least &&
        codebase.freedom !== 'proprietary' &&
        standing.fact(codebase),
    );
}

/** The organisations for which people work, or of which they are members. */
export function employersOf(facts: Facts, { holds }: Standing, person: string): string[] {
  return facts
    .out(person, 'WORKS_FOR', 'MEMBER_OF')
    .filter((link) => holds(link) && facts.entities.get(link.to)?.kind === 'Organisation')
    .map(({ to }) => to);
}
