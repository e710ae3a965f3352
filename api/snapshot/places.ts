/** Who and what is local: located, active or held in a place, or in one that lies within it. */
import { followed } from './derived.ts';
import type { Facts } from './facts.ts';
import { identityOf } from './identity.ts';
import type { Standing } from './standing.ts';

const AT = ['LOCATED_IN', 'ACTIVE_IN', 'HELD_AT'] as const;
/** Somebody is where the body is of which he or she is part; a body, where the whole is. */
const THROUGH: Readonly<Record<string, readonly string[]>> = {
  WORKS_FOR: ['Person'],
  MEMBER_OF: ['Person'],
  FOUNDED: ['Person'],
  PART_OF: ['Organisation'],
};

/** The place and all places within it. */
export function placesWithin(facts: Facts, place: string): Set<string> {
  const all = new Set([place]);
  for (const id of all) {
    for (const { from } of facts.into(id, 'PART_OF', 'LOCATED_IN'))
      if (facts.entities.get(from)?.kind === 'Place') all.add(from);
  }
  return all;
}

/** A person is local also by an organisation of the place for which he or she works or in which is a member. */
function localTo(facts: Facts, standing: Standing, place: string): ReadonlySet<string> {
  return spread(standingAt(facts, standing, placesWithin(facts, place)), facts, standing);
}

/** The same, kept while nothing of it changes: who sees another set knows that somebody came or went. */
export function localIn(facts: Facts, standing: Standing, place: string): ReadonlySet<string> {
  const now = (): ReadonlySet<string> => localTo(facts.whole, standing, place);
  return followed(facts, standing, `local:${place}`, now, (before) => {
    const after = now();
    return isSame(before, after) ? before : after;
  });
}

export type Whereabouts = 'LOCAL' | 'ELSEWHERE' | 'UNKNOWN';

/** Local, known to be elsewhere, or unknown: what lies in a place that holds this one may be here or not. */
export type WhereaboutsOf = (id: string) => Whereabouts;

interface Known {
  readonly local: ReadonlySet<string>;
  readonly there: ReadonlySet<string>;
  readonly of: WhereaboutsOf;
}

/** Made once for each place, and kept while nobody comes or goes: boards ask it of all their cards. */
export function whereaboutsFrom(facts: Facts, standing: Standing, place: string): WhereaboutsOf {
  const now = () => whereaboutsIn(facts.whole, standing, place);
  return followed(facts, standing, `whereabouts:${place}`, now, (before) => {
    const after = now();
    return isSame(before.local, after.local) && isSame(before.there, after.there) ? before : after;
  }).of;
}

function whereaboutsIn(facts: Facts, standing: Standing, place: string): Known {
  const within = placesWithin(facts, place);
  const around = placesAround(facts, place);
  const others = facts.of('Place').filter(({ id }) => !within.has(id) && !around.has(id));
  const local = localIn(facts, standing, place);
  const there = spread(
    standingAt(facts, standing, new Set(others.map(({ id }) => id))),
    facts,
    standing,
  );
  const of = (id: string) => (local.has(id) ? 'LOCAL' : there.has(id) ? 'ELSEWHERE' : 'UNKNOWN');
  return { local, there, of };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}

/** The places that hold this one. */
function placesAround(facts: Facts, place: string): Set<string> {
  const all = new Set([place]);
  for (const id of all)
    for (const { to } of facts.out(id, 'PART_OF', 'LOCATED_IN'))
      if (facts.entities.get(to)?.kind === 'Place') all.add(to);
  return all;
}

function standingAt(facts: Facts, { fact }: Standing, places: ReadonlySet<string>): Set<string> {
  const all = new Set(places);
  for (const id of places)
    for (const link of facts.into(id, ...AT)) if (fact(link)) all.add(link.from);
  return all;
}

/** With those who are there through a body, and those said to be the same. */
function spread(there: Set<string>, facts: Facts, standing: Standing): Set<string> {
  for (const [kind, kinds] of Object.entries(THROUGH))
    for (const link of facts.all(kind))
      if (standing.fact(link) && there.has(link.to) && kinds.includes(kindOf(link.from, facts)))
        there.add(link.from);
  const { same } = identityOf(facts, standing);
  for (const { from, to } of facts.all('SAME_AS'))
    if (there.has(from) || there.has(to))
      for (const id of same(there.has(from) ? from : to)) there.add(id);
  return there;
}

const kindOf = (id: string, { entities }: Facts) => entities.get(id)?.kind ?? '';
