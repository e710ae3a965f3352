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
function acquaintancesIn(ground: Ground): ReadonlyMap<string, Set<string>> {
  const { standing } = ground;
  const known = new Map<string, Set<string>>();
  joining(known, ground, (link) => !standing.fact(link) || standing.holds(link));
  // Whoever is tied to a part of a body is tied to the body.
  for (const { from, to } of ground.facts.all('PART_OF').filter(standing.holds)) {
    const [part, whole] = [from, to].map(ground.identity.canonical) as [string, string];
    if (!isActor(whole, ground.facts)) continue;
    for (const other of known.get(part) ?? []) if (other !== whole) both(known, whole, other);
  }
  return known;
}

/** Both know each other from now on; two names of one actor are no pair. */
function both(known: Map<string, Set<string>>, a: string, b: string): void {
  if (a === b) return;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const own = known.get(one);
    if (own === undefined) known.set(one, new Set([other]));
    else own.add(other);
  }
}

/** The ends of the links that join two actors and that count. */
function joining(
  known: Map<string, Set<string>>,
  { facts, identity }: Ground,
  counts: (link: LinkFact) => boolean,
): void {
  for (const kind of JOINS)
    for (const link of facts.all(kind))
      if (isActor(link.from, facts) && isActor(link.to, facts) && counts(link))
        both(known, identity.canonical(link.from), identity.canonical(link.to));
}

const ever = new WeakMap<Ground, ReadonlyMap<string, Set<string>>>();

/** The acquaintances of each actor and those of the past: who was tied once has met. Made once for each ground. */
export function everTied(ground: Ground): ReadonlyMap<string, Set<string>> {
  const before = ever.get(ground);
  if (before !== undefined) return before;
  const known = new Map([...acquaintances(ground)].map(([id, own]) => [id, new Set(own)]));
  joining(known, ground, ground.standing.fact);
  ever.set(ground, known);
  return known;
}

const met = new WeakMap<Ground, ReadonlyMap<string, Set<string>>>();

/**
 * For each actor, those to whom it need not be introduced: its acquaintances, those of the past as well,
 * whoever keeps or works on one codebase with it, and the users of what it publishes. Made once for each ground.
 */
export function metBy(ground: Ground): ReadonlyMap<string, Set<string>> {
  const known = met.get(ground) ?? metIn(ground);
  met.set(ground, known);
  return known;
}

function metIn(ground: Ground): ReadonlyMap<string, Set<string>> {
  const { facts, standing, identity } = ground;
  const known = new Map([...everTied(ground)].map(([id, own]) => [id, new Set(own)]));
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
      for (const a of some) for (const b of all) both(known, a, b);
    };
    joinAll(contributors, [...keepers, ...others]);
    if (keepers.length <= MOST_AT_WORK) joinAll(keepers, keepers);
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
