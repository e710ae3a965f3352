/** Who is tied to whom already: a link that joins, not one that opposes or merely speaks of. */
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Ground } from '../basis.ts';

export const JOINS = [
  'FOUNDED',
  'WORKS_FOR',
  'MEMBER_OF',
  'REPRESENTS',
  'CONTRIBUTES_TO',
  'FUNDS',
  'SERVES',
  'PARTNERS_WITH',
  'PART_OF',
  'SUCCEEDS',
  'ACQUIRED',
  'DERIVED_FROM',
  'SUPPORTS',
  'SAME_AS',
] as const;

/** What joins actors with each other and with what they make, run and use. */
export const JOINED = [
  ...JOINS,
  'DEVELOPS',
  'MAINTAINS',
  'PUBLISHES',
  'USES',
  'PROVIDES',
  'RUNS_ON',
  'DEPENDS_ON',
  'ORGANISES',
] as const;

/** What stands between two who are not tied: it is shown, and does not make them acquainted. */
export const BETWEEN = [
  'COMPETES_WITH',
  'SUES',
  'CRITICISES',
  'CITES_AS_MODEL',
  'DIFFERENT_FROM',
] as const;

/** Whoever contributes to a codebase works with those who keep it; a publisher and those who use it, or build on it, know of each other. */
const KEEPS = ['DEVELOPS', 'MAINTAINS', 'PUBLISHES'] as const;
/** In a larger crowd of contributors, two of them need not have met. */
const MOST_AT_WORK = 20;

const ACTORS = new Set(['Organisation', 'Person']);

const isActor = (id: string, { entities }: Ground['facts']) =>
  ACTORS.has(entities.get(id)?.kind ?? '');

const made = new WeakMap<Ground, ReadonlyMap<string, Set<string>>>();

/** Made once for each ground. */
export function acquaintances(ground: Ground): ReadonlyMap<string, Set<string>> {
  const known = made.get(ground) ?? acquaintancesIn(ground);
  made.set(ground, known);
  return known;
}

/** For each actor, under the id as which it counts, the actors to whom it is tied; a tie that is planned or inferred is one, an ended one is not. */
function acquaintancesIn({ facts, standing, identity }: Ground): ReadonlyMap<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    const own = known.get(a);
    if (own === undefined) known.set(a, new Set([b]));
    else own.add(b);
  };
  for (const kind of JOINS) {
    for (const link of facts.all(kind)) {
      if (!isActor(link.from, facts) || !isActor(link.to, facts)) continue;
      if (standing.fact(link) && !standing.holds(link)) continue;
      const [a, b] = [identity.canonical(link.from), identity.canonical(link.to)];
      // Two names of one actor are no pair.
      if (a === b) continue;
      add(a, b);
      add(b, a);
    }
  }
  return known;
}

const met = new WeakMap<Ground, ReadonlyMap<string, Set<string>>>();

/**
 * For each actor, those to whom it need not be introduced: its acquaintances, whoever works on one codebase
 * with it, and the users of what it publishes. Made once for each ground.
 */
export function metBy(ground: Ground): ReadonlyMap<string, Set<string>> {
  const known = met.get(ground) ?? metIn(ground);
  met.set(ground, known);
  return known;
}

function metIn(ground: Ground): ReadonlyMap<string, Set<string>> {
  const { facts, standing, identity } = ground;
  const known = new Map([...acquaintances(ground)].map(([id, own]) => [id, new Set(own)]));
  const add = (a: string, b: string) => {
    const own = known.get(a);
    if (own === undefined) known.set(a, new Set([b]));
    else own.add(b);
  };
  for (const codebase of facts.of('Codebase')) {
    const makers = (kinds: readonly string[], of = codebase.id) => [
      ...new Set(
        facts
          .into(of, ...kinds)
          .filter((link) => isActor(link.from, facts) && standing.holds(link))
          .map(({ from }) => identity.canonical(from)),
      ),
    ];
    const [keepers, contributors] = [makers(KEEPS), makers(['CONTRIBUTES_TO'])];
    const others = contributors.length > MOST_AT_WORK ? [] : contributors;
    const joinAll = (some: readonly string[], all: readonly string[]) => {
      for (const a of some)
        for (const b of all)
          if (a !== b) {
            add(a, b);
            add(b, a);
          }
    };
    joinAll(contributors, [...keepers, ...others]);
    const publishers = makers(['PUBLISHES']);
    if (publishers.length === 0) continue;
    joinAll(publishers, makers(['USES']));
    for (const { from } of facts.into(codebase.id, 'DEPENDS_ON'))
      joinAll(publishers, makers(KEEPS, from));
  }
  return known;
}

/** How many pairs among these are tied. */
export function tiedPairs(
  ids: readonly string[],
  known: ReadonlyMap<string, Set<string>>,
  { identity }: Pick<Ground, 'identity'>,
): number {
  const all = new Set(ids.map(identity.canonical));
  let ends = 0;
  for (const id of all) {
    const own = known.get(id);
    if (own === undefined) continue;
    const [few, many] = own.size < all.size ? [own, all] : [all, own];
    for (const other of few) if (many.has(other)) ends += 1;
  }
  return ends / 2;
}

/** The links of these kinds between any two of these, either way. */
export function linksBetween(
  ids: readonly string[],
  kinds: readonly string[],
  { facts }: Ground,
): LinkFact[] {
  const all = new Set(ids);
  return ids.flatMap((id) => facts.out(id, ...kinds).filter(({ to }) => all.has(to) && to !== id));
}
