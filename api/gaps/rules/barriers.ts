/** Barriers that no measure is meant to lift. */
import type { Rule } from '../gap.ts';
import { part, seeing, starts } from './counting.ts';

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

export const barrierWithoutMeasure: Rule<
  'barrier-without-measure',
  { readonly named: number; readonly faced: number }
> = {
  kind: 'barrier-without-measure',
  missingIn: 'WORLD',
  missing: { link: 'LIFTS', direction: 'IN' },
  absence: ['LIFTS', 'Policy'],
  subjects: seeing(['LIFTS', 'NAMES', 'FACES']),
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
        parts: [part('nameBarrier', named.length), part('faceBarrier', faced.length)],
        detail: { named: named.length, faced: faced.length },
      };
    }),
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ barrier: name(subject), ...detail }),
};
