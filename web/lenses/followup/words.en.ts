/** The words of the lens of follow-up, in English. */
import { counted, number } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  parts: 'Parts of the follow-up',
  part: { scorecard: 'Scorecard' },
  scorecard: {
    title: 'What became of the measures',
    lead: 'Measures that were demanded or promised, steps and principles, by the text that sets them out. A verdict is a cited judgement for one place and one day. Without one, a measure is not rated.',
    counts: (measures: number, late: number) =>
      `${of(measures, 'measure', 'measures')}, ${number(late, 'en')} late`,
    text: 'Text',
    anyText: 'all texts',
    onlyLate: 'Only those that are late',
    pdf: 'Print the scorecard (PDF)',
    none: 'No measure fits this choice.',
    verdicts: {
      KEPT: 'kept',
      KEPT_IN_PART: 'kept in part',
      UNDER_WAY: 'under way',
      BROKEN: 'broken',
      NOT_RATED: 'not rated',
    },
    verdict: (verdict: string, place: string, day: string) => `${verdict} (${place}, ${day})`,
    lookedFor: (day: string) => `not rated: looked for on ${day}`,
    notLookedFor: 'not rated: nobody has recorded a search',
    due: (day: string) => `due ${day}`,
    late: (day: string) => `late: was due ${day}`,
    bodies: 'To be done by',
    noBody: 'No responsible body is named.',
    open: 'History and passages',
    close: 'Close',
    noSuch: 'Nothing of this address is followed up.',
    history: 'Verdicts',
    earlier: 'Before',
    judge: 'Given by',
    readings: 'Readings',
    reading: (coder: string, verdict: string) => `${coder}: ${verdict}`,
    agreed: 'the two readings agree',
    apart: 'the two readings differed',
    oneReading: 'No second reading is recorded.',
    reconciliation: 'How they were reconciled',
    unreachable: (name: string, day: string) =>
      `The address of “${name}” could not be reached on ${day}.`,
    searches: 'Looked for and not found',
    actions: 'Its parts',
    correspondences: 'Measures of other texts that ask for the same',
    how: {
      STATED: 'as a source or a coder says',
      SAME_STATEMENT: 'through the same statement',
      JOINED_STATEMENTS: 'through statements that seek the same end',
    },
    said: 'The measure in its own words',
    whole: 'Its page',
  },
};
