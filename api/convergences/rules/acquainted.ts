/** Who is tied to whom already: a link that joins, not one that opposes or merely speaks of. */
import { derived, followed } from '../../snapshot/derived.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import { spreading } from '../../snapshot/reaching.ts';
import type { Basis } from '../basis.ts';

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

const isActor = (id: string, { entities }: Basis['facts']) =>
  ACTORS.has(entities.get(id)?.kind ?? '');

/** Those whom each actor knows, both under the id as which they count: found for whom one asks. */
export interface Known {
  get(id: string): ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

interface Finding extends Known {
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Found once for each actor. @param before what is known already */
function finding(find: (id: string) => Set<string>, before: Finding['found'] = new Map()): Finding {
  const found = new Map(before);
  return {
    found,
    get(id) {
      const known = found.get(id);
      if (known !== undefined) return known;
      const own = find(id);
      own.delete(id);
      const kept = own.size === 0 ? NOBODY : own;
      found.set(id, kept);
      return kept;
    },
  };
}

/** Whom actors know by their own links and those of their parts: a change leaves what all others know. */
const knownBy = (name: string, basis: Basis, find: (id: string) => Set<string>): Known =>
  followed(
    basis.facts,
    basis.standing,
    name,
    () => finding(find),
    ({ found }, touching) => {
      const touched = spreading(touching, basis.facts);
      const isElsewhere = touching.links.has('PART_OF') || touching.links.has('SAME_AS');
      // Another may stand for those who count as one.
      if (isElsewhere || touched.size > touching.entities.size) return null;
      const rest = new Map(found);
      for (const id of touched) for (const one of withWholes(id, basis)) rest.delete(one);
      return finding(find, rest);
    },
  );

/** An actor under the id as which it counts, and the bodies of which it is part. */
export const withWholes = (id: string, basis: Basis) =>
  upOrDown(basis.identity.canonical(id), 'up', basis);

/** The actors to whom one is tied; a tie that is planned or inferred is one, an ended one is not. */
export function acquaintances(basis: Basis): Known {
  const { standing } = basis;
  const counts = (link: LinkFact) => !standing.fact(link) || standing.holds(link);
  return knownBy('acquaintances', basis, (id) => {
    const all = new Set<string>();
    // Whoever is tied to a part of a body is tied to the body.
    for (const part of upOrDown(id, 'down', basis))
      for (const other of directly(part, counts, basis))
        for (const one of upOrDown(other, 'up', basis)) all.add(one);
    return all;
  });
}

/** The other ends of the links that join an actor to actors and that count. */
function directly(
  id: string,
  counts: (link: LinkFact) => boolean,
  { facts, identity }: Basis,
): Set<string> {
  const all = new Set<string>();
  for (const one of identity.same(id)) {
    if (!isActor(one, facts)) continue;
    for (const link of [...facts.out(one, ...JOINS), ...facts.into(one, ...JOINS)]) {
      const other = link.from === one ? link.to : link.from;
      if (isActor(other, facts) && counts(link)) all.add(identity.canonical(other));
    }
  }
  return all;
}

/** An actor and the bodies of which it is part, or the parts that it has. */
function upOrDown(
  id: string,
  way: 'up' | 'down',
  { facts, standing, identity }: Basis,
): ReadonlySet<string> {
  const all = new Set([id]);
  for (const at of all)
    for (const one of identity.same(at)) {
      const links = way === 'up' ? facts.out(one, 'PART_OF') : facts.into(one, 'PART_OF');
      for (const link of links) {
        const other = way === 'up' ? link.to : link.from;
        if (standing.holds(link) && isActor(other, facts)) all.add(identity.canonical(other));
      }
    }
  return all;
}

/** The acquaintances of each actor and those of the past: who was tied once has met. */
export function everTied(basis: Basis): Known {
  const known = acquaintances(basis);
  return knownBy(
    'ever-tied',
    basis,
    (id) => new Set([...known.get(id), ...directly(id, basis.standing.fact, basis)]),
  );
}

/**
 * For each actor, those to whom it need not be introduced: its acquaintances, those of the past as well,
 * whoever keeps or works on one codebase with it, and the users of what it publishes.
 */
export function metBy(basis: Basis): Known {
  const { facts, standing, identity } = basis;
  const tied = everTied(basis);
  const makers = makersIn(basis);
  const works = [...KEEPS, 'CONTRIBUTES_TO'] as const;
  const find = (id: string) => {
    const all = new Set(tied.get(id));
    const add = (some: readonly string[]) => {
      for (const one of some) all.add(one);
    };
    const few = (some: readonly string[]) => (some.length > MOST_AT_WORK ? [] : some);
    for (const one of identity.same(id)) {
      if (!isActor(one, facts)) continue;
      for (const { kind, to: codebase, ...link } of facts.out(one, ...works, 'USES')) {
        if (!standing.holds(link) || facts.entities.get(codebase)?.kind !== 'Codebase') continue;
        const { keepers, contributors, publishers, users } = makers(codebase);
        if (kind === 'USES') add(publishers());
        else if (kind === 'CONTRIBUTES_TO') add([...keepers(), ...few(contributors())]);
        else {
          add([...contributors(), ...few(keepers())]);
          for (const { to } of facts.out(codebase, 'DEPENDS_ON')) add(makers(to).publishers());
        }
        if (kind !== 'PUBLISHES') continue;
        add(users());
        for (const { from } of facts.into(codebase, 'DEPENDS_ON')) add(makers(from).keepers());
      }
    }
    return all;
  };
  return derived(facts, standing, 'met', () => finding(find));
}

/** Who keeps, works on, publishes and uses a codebase today, each once and under the id as which it counts. */
function makersIn({ facts, standing, identity }: Basis) {
  const known = new Map<string, readonly string[]>();
  const by = (codebase: string, kinds: readonly string[]) => () => {
    const key = `${codebase} ${kinds.join()}`;
    const own = known.get(key) ?? [
      ...new Set(
        facts
          .into(codebase, ...kinds)
          .filter((link) => isActor(link.from, facts) && standing.holds(link))
          .map(({ from }) => identity.canonical(from)),
      ),
    ];
    known.set(key, own);
    return own;
  };
  return (codebase: string) => ({
    keepers: by(codebase, KEEPS),
    contributors: by(codebase, ['CONTRIBUTES_TO']),
    publishers: by(codebase, ['PUBLISHES']),
    users: by(codebase, ['USES']),
  });
}

/** How many pairs among these are tied. */
export function tiedPairs(
  ids: readonly string[],
  known: Known,
  { identity }: Pick<Basis, 'identity'>,
): number {
  const all = new Set(ids.map(identity.canonical));
  let ends = 0;
  for (const id of all) {
    const own = known.get(id);
    const [few, many] = own.size < all.size ? [own, all] : [all, own];
    for (const other of few) if (many.has(other)) ends += 1;
  }
  return ends / 2;
}

/** The links of these kinds between any two of these, either way. */
export function linksBetween(
  ids: readonly string[],
  kinds: readonly string[],
  { facts }: Basis,
): LinkFact[] {
  const all = new Set(ids);
  return ids.flatMap((id) => facts.out(id, ...kinds).filter(({ to }) => all.has(to) && to !== id));
}
