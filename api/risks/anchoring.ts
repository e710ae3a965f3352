/** Where the people are who keep a codebase going: by organisation and by place, as far as sources say. */
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { WhereaboutsOf } from '../snapshot/places.ts';
import { employersOf, KEEPING, relianceOn } from '../snapshot/reliance.ts';
import type { Standing } from '../snapshot/standing.ts';

/** How many of something are here, elsewhere, or in a place that no source gives. */
export interface Spread {
  readonly localCount: number;
  readonly elsewhereCount: number;
  readonly unknownCount: number;
}

export interface Keeper {
  /** The organisation; null for people of whom no source names an employer. */
  readonly organisation: string | null;
  readonly where: 'LOCAL' | 'ELSEWHERE' | 'UNKNOWN';
  /** People by name who work for it on the codebase. They are counted, never listed. */
  readonly personCount: number;
  /** Commits, where a source counts them; null for unknown. */
  readonly commitCount: number | null;
}

export interface Anchoring {
  readonly codebase: string;
  readonly keepers: readonly Keeper[];
  readonly organisations: Spread;
  /** Null where no source counts commits. */
  readonly commits: Spread | null;
  /** Who relies on it. */
  readonly users: Spread;
}

export function anchoringOf(
  codebase: string,
  facts: Facts,
  standing: Standing,
  whereabouts: WhereaboutsOf,
): Anchoring {
  const { canonical } = identityOf(facts, standing);
  const own = new Map<string | null, { people: Set<string>; commits: number | null }>();
  for (const link of facts.into(codebase, ...KEEPING)) {
    if (!standing.holds(link)) continue;
    const isPerson = facts.entities.get(link.from)?.kind === 'Person';
    const [employer = null] = isPerson ? employersOf(facts, standing, link.from) : [link.from];
    const key = employer === null ? null : canonical(employer);
    const one = own.get(key) ?? { people: new Set<string>(), commits: null };
    own.set(key, one);
    if (isPerson) one.people.add(canonical(link.from));
    const commits = facts.commits.get(link.id);
    if (commits !== undefined) one.commits = (one.commits ?? 0) + commits;
  }
  const keepers = [...own]
    .map(
      ([organisation, { people, commits }]): Keeper => ({
        organisation,
        where: organisation === null ? 'UNKNOWN' : whereabouts(organisation),
        personCount: people.size,
        commitCount: commits,
      }),
    )
    .sort(
      (a, b) =>
        Number(b.where === 'LOCAL') - Number(a.where === 'LOCAL') ||
        (b.commitCount ?? -1) - (a.commitCount ?? -1) ||
        ((a.organisation ?? '~') < (b.organisation ?? '~') ? -1 : 1),
    );
  const named = keepers.filter(({ organisation }) => organisation !== null);
  const counted = keepers.filter(({ commitCount: commits }) => commits !== null);
  return {
    codebase,
    keepers,
    organisations: spread(named.map(({ where }) => [where, 1])),
    commits:
      counted.length === 0
        ? null
        : spread(counted.map(({ where, commitCount: commits }) => [where, commits ?? 0])),
    users: spread(relianceOn(facts, standing, codebase).map(({ from }) => [whereabouts(from), 1])),
  };
}

function spread(all: readonly (readonly [Keeper['where'], number])[]): Spread {
  const of = (which: Keeper['where']) =>
    all.reduce((sum, [where, many]) => sum + (where === which ? many : 0), 0);
  return { localCount: of('LOCAL'), elsewhereCount: of('ELSEWHERE'), unknownCount: of('UNKNOWN') };
}
