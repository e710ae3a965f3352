/** What federates, and has no instance here. */

import { fold } from '../../folding.ts';
import type { Facts } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { part, seeing, starts } from './counting.ts';

const SAYS_SO = /\bfeder/;

function federating(facts: Facts): Set<string> {
  return new Set(
    facts.whole
      .of('Concept')
      .filter(({ fr, en }) => SAYS_SO.test(fold(`${fr ?? ''} ${en ?? ''}`)))
      .map(({ id }) => id),
  );
}

export const federationWithoutLocalInstance: Rule<'federation-without-local-instance', null> = {
  kind: 'federation-without-local-instance',
  missingIn: 'WORLD',
  missing: { link: 'RUNS_ON', direction: 'IN' },
  absence: ['RUNS_ON', 'Service'],
  subjects: seeing(
    ['ABOUT', 'PART_OF', 'DERIVED_FROM', 'RUNS_ON', 'USES'],
    ['PROVIDES', 'MAINTAINS'],
  ),
  find: ({ facts, standing, local }) => {
    if (local === null) return [];
    const notions = federating(facts);
    if (notions.size === 0) return [];
    const isLocal = (service: string) =>
      local.has(service) ||
      starts(facts.into(service, 'PROVIDES', 'MAINTAINS').filter(standing.holds)).some((id) =>
        local.has(id),
      );
    return [...facts.of('Codebase'), ...facts.of('Service')].flatMap(({ id }): Found<null>[] => {
      const saying = facts
        .out(id, 'ABOUT', 'PART_OF', 'DERIVED_FROM')
        .filter((link) => notions.has(link.to) && standing.fact(link));
      if (saying.length === 0) return [];
      const running = facts.into(id, 'RUNS_ON');
      const services = starts(running.filter(standing.holds));
      if (
        [id, ...services].some(
          (service) => facts.entities.get(service)?.kind === 'Service' && isLocal(service),
        )
      )
        return [];
      return [
        {
          subject: id,
          entities: [id, ...services],
          links: [...saying, ...running.filter(standing.holds)],
          leads: running.filter((link) => !standing.holds(link)),
          parts: [
            part('elsewhere', services.length),
            part('users', starts(facts.into(id, 'USES').filter(standing.holds)).length),
          ],
          detail: null,
        },
      ];
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject }, { name }, words) => words.sentence(name(subject)),
};
