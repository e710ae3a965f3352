/** What somebody looked for and did not find, or says is not there. */
import { grouped } from '../../snapshot/facts.ts';
import type { Rule } from '../gap.ts';
import { part } from './counting.ts';

export const recordedAbsence: Rule<'recorded-absence', { readonly what: string }> = {
  kind: 'recorded-absence',
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
          parts: [part('records', absences.length)],
          detail: { what: first.what },
        };
      },
    ),
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, term }, words) =>
    words.sentence({ subject: name(subject), what: term(detail.what) }),
};
