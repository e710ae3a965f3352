/** What somebody looked for and did not find, or says is not there. */
import { grouped } from '../../snapshot/facts.ts';
import type { Rule } from '../gap.ts';
import { part } from './counting.ts';

export const recordedAbsence: Rule = {
  kind: 'recorded-absence',
  title: { fr: 'Absence constatée', en: 'Recorded absence' },
  rule: {
    fr: 'Ce que quelqu’un a cherché sans le trouver, ou dont une source dit que cela n’existe pas.',
    en: 'What somebody looked for and did not find, or what a source says does not exist.',
  },
  sentence: {
    fr: (gap, { name, term }) => `De ${name(gap.subject)}, il manque : ${term('what')}.`,
    en: (gap, { name, term }) => `Of ${name(gap.subject)}, this is missing: ${term('what')}.`,
  },
  invitation: {
    fr: 'Si vous savez où cela se trouve, ou que cela existe maintenant, donnez-en la source.',
    en: 'If you know where it is to be found, or that it now exists, give the source.',
  },
  missing: {},
  absence: [],
  find: ({ facts }) =>
    [...grouped(facts.absences, ({ of, what }) => `${of}\n${what}`).values()].flatMap(
      (absences) => {
        const [first] = absences;
        if (first === undefined || !facts.entities.has(first.of)) return [];
        return {
          subject: first.of,
          key: first.what.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
          entities: [first.of],
          links: [],
          absences,
          parts: [part('constats', 'records', absences.length)],
          detail: { what: first.what },
        };
      },
    ),
};
