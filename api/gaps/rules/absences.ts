/** What somebody looked for and did not find, or says is not there. */
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { Rule, View } from '../gap.ts';
import { part, seeing } from './counting.ts';

/** Fields of which the flat facts hold the value. */
const FIELDS: Readonly<Record<string, keyof NonNullable<ReturnType<Facts['entities']['get']>>>> = {
  licence: 'licence',
  legalForm: 'sort',
  deadline: 'deadline',
  date: 'date',
  until: 'until',
  freedom: 'freedom',
};

/** An absence is that of one text: another may give what it does not, and then nothing is missing. */
function isGiven({ facts, standing }: View, id: string, what: string): boolean {
  const field = FIELDS[what];
  const value = field === undefined ? null : facts.entities.get(id)?.[field];
  if (value !== null && value !== undefined && value !== 'not-stated') return true;
  return [...facts.out(id, what), ...facts.into(id, what)].some(standing.holds);
}

interface Absent {
  readonly what: string;
  /** The texts in which one looked, or that say so. */
  readonly texts: readonly string[];
  /** Whether a text says so itself. */
  readonly stated: boolean;
}

export const recordedAbsence: Rule<'recorded-absence', Absent> = {
  kind: 'recorded-absence',
  missingIn: 'RECORDS',
  missing: {},
  absence: [],
  subjects: seeing(),
  find: (view) => {
    const { facts } = view;
    return [...grouped(facts.absences, ({ of, what }) => `${of}\n${what}`).values()].flatMap(
      (absences) => {
        const [first] = absences;
        if (first === undefined || !facts.entities.has(first.of)) return [];
        if (isGiven(view, first.of, first.what)) return [];
        const cited = absences.flatMap(({ id }) => facts.cited(id).map(({ source }) => source));
        return {
          subject: first.of,
          key: first.what.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
          entities: [first.of],
          links: [],
          absences,
          parts: [part('records', absences.length)],
          detail: {
            what: first.what,
            texts: [...new Set(cited)],
            stated: absences.some(({ how }) => how === 'stated'),
          },
        };
      },
    );
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some, term }, words) =>
    words.sentence({
      subject: name(subject),
      what: term(detail.what),
      texts: some(detail.texts),
      stated: detail.stated,
    }),
};
