/** The members of each community, the best connected within it first. */
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Basis } from '../basis.ts';
import type { Party } from '../convergence.ts';
import type { Communities } from './communities.ts';

/** For each community, in their order, its members as parties with the ties that hold them in it. */
export function membersOf({ of, members, ties }: Communities, basis: Basis): Party[][] {
  const own = new Map<string, LinkFact[]>();
  for (const id of of.keys()) own.set(id, []);
  for (const link of ties) {
    if (of.get(link.from) !== of.get(link.to)) continue;
    own.get(link.from)?.push(link);
    own.get(link.to)?.push(link);
  }
  const party = (id: string): Party => ({
    id,
    stakeholder: basis.stakeholder(id),
    voice: 'FIRST_HAND',
    counted: true,
    speaksAs: id,
    facts: own.get(id) ?? [],
  });
  return members.map((ids) =>
    ids.map(party).sort((a, b) => b.facts.length - a.facts.length || (a.id < b.id ? -1 : 1)),
  );
}
