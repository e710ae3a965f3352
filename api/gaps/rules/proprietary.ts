/** Actors that need software and remain under proprietary software. */
import { grouped } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { ends, part } from './counting.ts';

export const onProprietarySoftware: Rule = {
  kind: 'on-proprietary-software',
  title: { fr: 'Demeure sous logiciel propriétaire', en: 'Remains under proprietary software' },
  rule: {
    fr: 'Une organisation dont une source dit qu’elle utilise un logiciel propriétaire et qu’elle a un besoin de logiciel auquel ne répond aucune base de code.',
    en: 'An organisation of which a source says that it uses proprietary software and has a need for software that no codebase meets.',
  },
  sentence: {
    fr: (gap, { name, list }) =>
      `${name(gap.subject)} demeure sous logiciel propriétaire (${list(used(gap))}), faute de réponse à son besoin de logiciel.`,
    en: (gap, { name, list }) =>
      `${name(gap.subject)} remains under proprietary software (${list(used(gap))}), for want of an answer to its need for software.`,
  },
  invitation: {
    fr: 'Cherchez un logiciel libre pour ce besoin, et qui d’autre le partage.',
    en: 'Look for free software for this need, and for who else shares it.',
  },
  missing: { link: 'USES', direction: 'OUT' },
  absence: ['USES', 'MEETS'],
  find: ({ facts, standing }) => {
    const software = [...facts.of('Codebase'), ...facts.of('Service')];
    const proprietary = software.filter(({ freedom }) => freedom === 'proprietary');
    const uses = proprietary.flatMap(({ id }) => facts.into(id, 'USES')).filter(standing.holds);
    const isMet = (need: string) =>
      facts
        .into(need, 'MEETS')
        .some((one) => standing.holds(one) && facts.entities.get(one.from)?.kind === 'Codebase');
    return [...grouped(uses, ({ from }) => from)].flatMap(([id, using]): Found[] => {
      const needing = facts
        .out(id, 'HAS_NEED')
        .filter((link) => standing.holds(link) && facts.entities.get(link.to)?.sort === 'software')
        .filter(({ to }) => !isMet(to));
      if (needing.length === 0 || facts.entities.get(id)?.kind !== 'Organisation') return [];
      const [held, needs] = [ends(using), ends(needing)];
      return [
        {
          subject: id,
          entities: [id, ...held, ...needs],
          links: [...using, ...needing],
          parts: [part('besoins de logiciel', 'needs for software', needs.length)],
          detail: { software: held },
        },
      ];
    });
  },
};

const used = ({ detail }: Found) => (detail?.['software'] ?? []) as readonly string[];
