/** What became of measures: the sentences of scorecards and of their briefs. */
import { english } from '../formats.ts';

const { count, date, list, number } = english;

/** A label of the vocabulary. */
interface Label {
  readonly fr: string;
  readonly en: string;
}

export interface VerdictTold {
  /** The label of the verdict. */
  readonly verdict: Label;
  readonly place: string;
  readonly day: string;
}

export const followup = {
  scorecard: {
    title: 'Scorecard of measures',
    all: 'All texts',
    /** @param late how many of them are late */
    lead: (measures: number, late: number, day: string) =>
      `${count(measures, 'measure', 'measures')} followed up, ${number(late)} late on ${date(day)}. A verdict is a cited judgement; without one, a measure is not rated.`,
    counts: 'Verdicts',
    measured: (verdict: Label, measures: number) =>
      `${verdict.en}: ${count(measures, 'measure', 'measures')}`,
    verdict: ({ verdict, place, day }: VerdictTold) => `${verdict.en} (${place}, ${date(day)})`,
    notRated: (lookedFor: string | null) =>
      lookedFor === null
        ? 'not rated: nobody has recorded a search'
        : `not rated: looked for on ${date(lookedFor)}`,
    due: (deadline: string) => `due ${date(deadline)}`,
    late: (deadline: string) => `late since ${date(deadline)}`,
    bodies: (names: readonly string[]) => `to be done by ${list(names)}`,
    noBody: 'no responsible body named',
    readings: { same: 'two readings agree', apart: 'two readings reconciled' },
    unreachable: (day: string) => `address unreachable on ${date(day)}`,
  },
  campaign: {
    kind: 'Campaign brief',
    ask: (text: string) => `We ask: ${text}`,
    deciders: 'Who decides',
    noDecider: 'No source names a body that decides.',
    allies: (kind: string) => `Allies: ${kind}`,
    missing: 'Missing among the allies',
    opponents: 'Against or worried, and why',
    steps: 'Next steps',
    outcome: 'What became of it so far',
    notRated: 'No verdict is recorded.',
  },
};
