/** Who relies on software, and who stands behind it. */
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

type Reliance = ReadonlyMap<string, readonly LinkFact[]>;
const made = new WeakMap<Facts, WeakMap<Standing, Reliance>>();

/** By what is relied upon, and then by who relies: one link for each, in one pass over all. */
function relianceAmong(facts: Facts, standing: Standing): Reliance {
  const kept = made.get(facts) ?? new WeakMap<Standing, Reliance>();
  made.set(facts, kept);
  const known = kept.get(standing);
  if (known !== undefined) return known;
  const { canonical } = identityOf(facts, standing);
  const all = new Map<string, Map<string, LinkFact>>();
  for (const kind of RELIANCE)
    for (const link of facts.all(kind)) {
      if (!standing.holds(link)) continue;
      const own = all.get(link.to);
      const by = canonical(link.from);
      if (own === undefined) all.set(link.to, new Map([[by, link]]));
      else if (!own.has(by)) own.set(by, link);
    }
  const links = new Map([...all].map(([id, own]) => [id, [...own.values()]]));
  kept.set(standing, links);
  return links;
}

/** How many rely on it now. */
export const relyingOn = (facts: Facts, standing: Standing, id: string): number =>
  relianceAmong(facts, standing).get(id)?.length ?? 0;

/** Links by which others rely on it now, one for each that relies. */
export function relianceOn(facts: Facts, standing: Standing, id: string): readonly LinkFact[] {
  return relianceAmong(facts, standing).get(id) ?? [];
}

/** Links of those who keep it going now, one for each that keeps it: two names of one actor are one. */
export function keepersOf(facts: Facts, standing: Standing, id: string): readonly LinkFact[] {
  const { canonical } = identityOf(facts, standing);
  const own = new Map<string, LinkFact>();
  for (const link of facts.into(id, ...KEEPING)) {
    const by = canonical(link.from);
    if (standing.holds(link) && !own.has(by)) own.set(by, link);
  }
  return [...own.values()];
}

/** So few commits are those of a person, and not what the body does whose mail address that person has. */
const A_HANDFUL = 10;

export const isOfAPerson = ({ id, kind }: LinkFact, { commits }: Facts): boolean =>
  kind === 'CONTRIBUTES_TO' && (commits.get(id) ?? A_HANDFUL) < A_HANDFUL;

/** Whether somebody known works on a codebase, in whatever status, or it meets a known need: it is of the field, and not only used there. */
export const isOfTheField = (facts: Facts, codebase: string): boolean =>
  facts.into(codebase, ...KEEPING, 'PUBLISHES').length > 0 ||
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
