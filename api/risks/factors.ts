/** Of how many a codebase is, by CHAOSS: the bus factor in people, the elephant factor in organisations. */
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import { employersOf, UPKEEP } from '../snapshot/reliance.ts';
import type { Standing } from '../snapshot/standing.ts';

/**
 * The smallest number of contributors who make up half of the commits.
 * Null where there are no commits, or where those of known contributors are less than half.
 * @param all how many commits there are, of known and unknown contributors; the sum where nobody counted
 */
export function halfOf(commits: readonly number[], all = 0): number | null {
  const whole = Math.max(
    all,
    commits.reduce((sum, one) => sum + one, 0),
  );
  if (whole <= 0) return null;
  let [made, people] = [0, 0];
  for (const one of [...commits].sort((a, b) => b - a)) {
    if (made >= whole / 2) break;
    made += one;
    people += 1;
  }
  return made >= whole / 2 ? people : null;
}

/** How many commits a source counts in all, whoever made them: the largest number; 0 where none does. */
const countedIn = (facts: Facts, codebase: string): number =>
  Math.max(
    0,
    ...facts.measured(codebase).map(({ unit, value }) => (unit === 'commits' ? (value ?? 0) : 0)),
  );

export interface CommitFactors {
  readonly bus: number | null;
  readonly elephant: number | null;
  /** Who made most commits: one person, one organisation. */
  readonly person: string | null;
  readonly organisation: string | null;
  /** Links whose commits were counted. */
  readonly counted: readonly string[];
}

export function commitFactors(facts: Facts, standing: Standing, codebase: string): CommitFactors {
  const links = facts
    .into(codebase, 'CONTRIBUTES_TO', ...UPKEEP)
    // Who no longer commits says nothing of who does.
    .filter((link) => standing.holds(link) && facts.commits.has(link.id));
  if (links.length === 0)
    return { bus: null, elephant: null, person: null, organisation: null, counted: [] };
  const { canonical } = identityOf(facts, standing);
  const people = new Map<string, number>();
  const organisations = new Map<string, number>();
  let employed = true;
  for (const { id, from } of links) {
    const commits = facts.commits.get(id) ?? 0;
    const isPerson = facts.entities.get(from)?.kind === 'Person';
    const one = canonical(from);
    if (isPerson) people.set(one, (people.get(one) ?? 0) + commits);
    const [employer, second] = isPerson
      ? [...new Set(employersOf(facts, standing, from).map(canonical))]
      : [one];
    // Of somebody without one known employer, the commits belong to nobody known.
    if (employer === undefined || second !== undefined) employed = false;
    else organisations.set(employer, (organisations.get(employer) ?? 0) + commits);
  }
  const all = countedIn(facts, codebase);
  return {
    bus:
      people.size === 0 || organisationsCommit(facts, links)
        ? null
        : halfOf([...people.values()], all),
    elephant: employed ? halfOf([...organisations.values()], all) : null,
    person: most(people),
    organisation: most(organisations),
    counted: links.map(({ id }) => id),
  };
}

const most = (commits: ReadonlyMap<string, number>) =>
  [...commits].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;

/** Commits told of an organisation as a whole hide the people who made them. */
const organisationsCommit = (facts: Facts, links: readonly { readonly from: string }[]) =>
  links.some(({ from }) => facts.entities.get(from)?.kind !== 'Person');
