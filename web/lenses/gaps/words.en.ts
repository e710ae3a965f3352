/** The texts of the board of gaps and of what hangs on it, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const gapsEn = {
  theme: 'Theme',
  anyTheme: 'all themes',
  themes: {
    needs: 'needs and barriers',
    commons: 'codebases and services',
    means: 'money',
    measures: 'measures',
    people: 'who is not there, who has not met',
    sources: 'what the sources leave open',
  } as Record<string, string>,
  kind: 'Kind of gap',
  anyKind: 'all kinds',
  about: 'About whom or what',
  aboutHint: 'An organisation, a codebase, a measure…',
  onlyAbout: (name: string) => `Only about ${name}.`,
  letGo: 'Show all again',
  lookedFor: {
    LOOKED_FOR: 'Somebody looked for it and did not find it.',
    STATED: 'A source says that it is not there.',
  } as Record<string, string>,
  leads: (count: number) =>
    `${of(count, 'thing would close it, were it a fact', 'things would close it, were they facts')}`,
  contribute: 'Open its sheet',
  printPage: 'Print a brief of this page',
  moreCards: (count: number) =>
    `and ${of(count, 'other card', 'other cards')} at the address below`,
  moreFacts: (count: number) =>
    `and ${of(count, 'other fact', 'other facts')} at the address below`,
  risk: 'What may go wrong',
  riskLead: 'Factor by factor, each with its facts or unknown. There is no score: a reader weighs.',
  concern: { true: 'a reason to look closer', false: 'no reason to worry is known' },
  unknown: 'unknown',
  lookFor: 'What to look for:',
  state: {
    gaps: 'What is missing',
    gapsLine: (looked: number, stated: number, silent: number) =>
      [
        looked > 0 ? `${looked} looked for and not found` : '',
        stated > 0 ? `${stated} stated to be absent` : '',
        silent > 0 ? `${silent} not recorded here` : '',
      ]
        .filter((one) => one !== '')
        .join('; '),
    meet: 'Where people meet',
    measures: 'Measures whose deadline has passed',
    measuresLead:
      'Demanded or promised by a date that is behind us. Whether they were done, no verdict is recorded here: that is silence, not a no.',
    noMeasures: 'No measure with a deadline that has passed is recorded here.',
    due: (day: string) => `due by ${day}`,
    noBody: 'names nobody who would answer for it',
    sums: 'Known money, by currency',
    sum: (flows: number, unknown: number) =>
      `${of(flows, 'flow', 'flows')}, ${unknown} of them without a known amount`,
    toMoney: 'Who pays whom, in ribbons and tables',
    toGround: 'What stands on what, and what would fall',
  },
};
