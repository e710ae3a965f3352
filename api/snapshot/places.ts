/** Who and what is local: located, active or held in a place, or in one that lies within it. */
import type { Facts } from './facts.ts';
import type { Standing } from './standing.ts';

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
export function localTo(facts: Facts, { fact }: Standing, place: string): Set<string> {
  const local = new Set<string>();
  for (const id of placesWithin(facts, place)) {
    local.add(id);
    for (const link of facts.into(id, 'LOCATED_IN', 'ACTIVE_IN', 'HELD_AT'))
      if (fact(link)) local.add(link.from);
  }
  for (const kind of ['WORKS_FOR', 'MEMBER_OF'])
    for (const link of facts.all(kind))
      if (fact(link) && local.has(link.to) && facts.entities.get(link.from)?.kind === 'Person')
        local.add(link.from);
  return local;
}
