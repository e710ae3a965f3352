/** What federates, and has no instance here. */

import { fold } from '../../folding.ts';
import type { Facts } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { part, starts } from './counting.ts';

const SAYS_SO = /\bfeder/;

function federating(facts: Facts): Set<string> {
  return new Set(
    facts
      .of('Concept')
      .filter(({ fr, en }) => SAYS_SO.test(fold(`${fr ?? ''} ${en ?? ''}`)))
      .map(({ id }) => id),
  );
}

export const federationWithoutLocalInstance: Rule = {
  kind: 'federation-without-local-instance',
  title: {
    fr: 'Fédère, sans instance locale connue',
    en: 'Federates, with no known local instance',
  },
  rule: {
    fr: 'Une base de code ou un service qu’une source relie à une notion de fédération, et dont aucun service qui fonctionne avec n’est connu dans le lieu.',
    en: 'A codebase or service that a source ties to a concept of federation, and of which no service that runs on it is known in the place.',
  },
  sentence: {
    fr: (gap, { name }) => `${name(gap.subject)} fédère, et aucune instance locale n’est connue.`,
    en: (gap, { name }) => `${name(gap.subject)} federates, and no local instance is known.`,
  },
  invitation: {
    fr: 'Cherchez une instance tenue ici, ou un hébergeur local qui en ouvrirait une pour plusieurs.',
    en: 'Look for an instance run here, or a local host that would open one for several.',
  },
  missing: { link: 'RUNS_ON', direction: 'IN' },
  absence: ['RUNS_ON', 'Service'],
  find: ({ facts, standing, local }) => {
    if (local === null) return [];
    const notions = federating(facts);
    if (notions.size === 0) return [];
    const isLocal = (service: string) =>
      local.has(service) ||
      starts(facts.into(service, 'PROVIDES', 'MAINTAINS').filter(standing.holds)).some((id) =>
        local.has(id),
      );
    return [...facts.of('Codebase'), ...facts.of('Service')].flatMap(({ id }): Found[] => {
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
            part('services connus ailleurs', 'services known elsewhere', services.length),
            part(
              'qui l’utilisent',
              'that use it',
              starts(facts.into(id, 'USES').filter(standing.holds)).length,
            ),
          ],
        },
      ];
    });
  },
};
