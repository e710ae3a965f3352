/** What remains to somebody who loses what it stands on. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';
import { lower, STANDS_ON, upper } from './graph.ts';

const UPKEEP = ['MAINTAINS', 'DEVELOPS'];
const STANDS = new Set<string>(STANDS_ON);

/**
 * The known alternatives to a hop: for a codebase its other maintainers, for a recipient its other
 * payers, for a service its other providers, for a client its other servers; for a user, what meets
 * a same need as what is lost, and does not itself stand on what is gone.
 */
export function remaining(
  facts: Facts,
  { holds }: Standing,
  hop: LinkFact,
  isGone: (id: string) => boolean,
  /** How many are wanted: one is enough to know that there is one. */
  most: number,
): string[] {
  const [lost, loser] = [lower(hop), upper(hop)];
  const found = new Set<string>();
  const offer = (id: string) => {
    if (id !== lost && id !== loser && !isGone(id)) found.add(id);
    return found.size >= most;
  };
  if (STANDS.has(hop.kind)) {
    for (const need of facts.out(lost, 'MEETS'))
      for (const answer of holds(need) ? facts.into(need.to, 'MEETS') : [])
        if (holds(answer) && isSoftware(facts, answer.from) && offer(answer.from))
          return [...found];
    return [...found];
  }
  for (const kind of UPKEEP.includes(hop.kind) ? UPKEEP : [hop.kind])
    for (const link of facts.into(loser, kind))
      if (holds(link) && offer(link.from)) return [...found];
  return [...found];
}

const isSoftware = (facts: Facts, id: string) =>
  ['Codebase', 'Service'].includes(facts.entities.get(id)?.kind ?? '');
