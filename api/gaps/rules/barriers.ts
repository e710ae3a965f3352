/** Barriers that no measure is meant to lift. */
import type { Rule } from '../gap.ts';
import { part, starts } from './counting.ts';

/** A statement that would lift a barrier is a wish; who acts is one of these. */
const ACTS = new Set([
  'Organisation',
  'Person',
  'Codebase',
  'Service',
  'Programme',
  'Policy',
  'Event',
]);

export const barrierWithoutMeasure: Rule = {
  kind: 'barrier-without-measure',
  title: { fr: 'Obstacle sans mesure', en: 'Barrier without a measure' },
  rule: {
    fr: 'Un obstacle qu’aucune mesure, aucun programme, service ou acteur ne vise à lever : ni fait, ni projet, ni proposition.',
    en: 'A barrier that no measure, programme, service or actor is meant to lift: neither in fact, nor planned, nor proposed.',
  },
  sentence: {
    fr: (gap, { name, count }) =>
      `Aucune mesure connue ne vise à lever l’obstacle « ${name(gap.subject)} », que ${count('named', 'nomme', 'nomment')} et auquel ${count('faced', 'se heurte', 'se heurtent')}.`,
    en: (gap, { name, count }) =>
      `No known measure is meant to lift the barrier “${name(gap.subject)}”, which ${count('named', 'names', 'name')} and ${count('faced', 'faces', 'face')}.`,
  },
  invitation: {
    fr: 'Cherchez une politique, un programme ou une pratique qui l’a levé ailleurs.',
    en: 'Look for a policy, a programme or a practice that has lifted it elsewhere.',
  },
  missing: { link: 'LIFTS', direction: 'IN' },
  absence: ['LIFTS', 'Policy'],
  find: ({ facts, standing }) =>
    facts.of('Barrier').flatMap(({ id }) => {
      const lifting = facts.into(id, 'LIFTS');
      const acting = lifting.filter(
        ({ from, status }) =>
          status !== 'hypothetical' && ACTS.has(facts.entities.get(from)?.kind ?? ''),
      );
      if (acting.length > 0) return [];
      const naming = facts.into(id, 'NAMES').filter(standing.fact);
      const facing = facts.into(id, 'FACES').filter(standing.fact);
      const [named, faced] = [starts(naming), starts(facing)];
      return {
        subject: id,
        entities: [...new Set([id, ...named, ...faced])],
        links: [...naming, ...facing],
        leads: lifting,
        parts: [
          part('qui le nomment', 'that name it', named.length),
          part('qui s’y heurtent', 'that face it', faced.length),
        ],
        detail: { named: named.length, faced: faced.length },
      };
    }),
};
