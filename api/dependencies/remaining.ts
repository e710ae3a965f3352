/** What remains to somebody who loses what it stands on. */
import type { Facts } from '../facts/facts.ts';
import type { LinkFact } from '../facts/queries.ts';
import type { Standing } from '../facts/standing.ts';
import { lower, upper } from './mesh.ts';

const UPKEEP = ['MAINTAINS', 'DEVELOPS'];

/**
 * The known alternatives to a hop: for a codebase its other maintainers, for a recipient its other
 * payers, for a service its other providers, for a client its other servers; for a user, what meets
 * a same need as what is lost.
 */
export function remaining(
  facts: Facts,
  { holds }: Standing,
  hop: LinkFact,
  removed: ReadonlySet<string>,
): string[] {
  const lost = lower(hop);
  const fits = (id: string) => id !== lost && id !== upper(hop) && !removed.has(id);
  if (hop.kind === 'USES' || hop.kind === 'RUNS_ON' || hop.kind === 'DEPENDS_ON') {
    const needs = facts.out(lost, 'MEETS').filter(holds);
    const answers = needs.flatMap(({ to }) => facts.into(to, 'MEETS')).filter(holds);
    return [...new Set(answers.map(({ from }) => from))].filter(
      (id) => fits(id) && ['Codebase', 'Service'].includes(facts.entities.get(id)?.kind ?? ''),
    );
  }
  const kinds = UPKEEP.includes(hop.kind) ? UPKEEP : [hop.kind];
  const others = facts.into(upper(hop), ...kinds).filter(holds);
  return [...new Set(others.map(({ from }) => from))].filter(fits);
}
