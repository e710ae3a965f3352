/** The members of a community, the best connected within it first. */
import type { LinkFact } from '../facts/queries.ts';
import { JOINED } from './acquainted.ts';
import type { Party } from './found.ts';
import type { Ground } from './ground.ts';

export function byLinks(members: readonly string[], ground: Ground): Party[] {
  const { facts, standing, stakeholder } = ground;
  const all = new Set(members);
  const own = new Map<string, LinkFact[]>(members.map((id) => [id, []]));
  for (const id of members) {
    for (const link of facts.out(id, ...JOINED)) {
      if (!all.has(link.to) || link.to === id || !standing.holds(link)) continue;
      own.get(id)?.push(link);
      own.get(link.to)?.push(link);
    }
  }
  return [...own]
    .map(
      ([id, links]): Party => ({
        id,
        stakeholder: stakeholder(id),
        voice: 'FIRST_HAND',
        counted: true,
        facts: links,
      }),
    )
    .sort((a, b) => b.facts.length - a.facts.length || (a.id < b.id ? -1 : 1));
}
