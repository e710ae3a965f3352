/** The words of the board of gaps, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Gaps',
  boards: 'What is missing, and what is to be completed',
  inTheWorld: 'What is missing',
  toComplete: 'To complete',
  leadToComplete:
    'What is missing only in these records: it surely or probably exists, and whoever knows it can add it with its source.',
  whose: 'Whose',
  anybody: 'everybody’s',
  lead: 'What is missing in the world as far as the sources tell, by the rule that found it. Three silences are kept apart: looked for and not found, stated to be absent, or simply not recorded here.',
  silence: 'Which silence',
  anySilence: 'all three',
  counts: 'How many of each kind',
  rule: 'How it was found',
  invitation: 'What one could do',
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
  showAll: 'Show all again',
  lookedFor: {
    LOOKED_FOR: 'Somebody looked for it and did not find it.',
    STATED: 'A source says that it is not there.',
  } as Record<string, string>,
  leads: (count: number) =>
    `${of(count, 'thing would close it, were it a fact', 'things would close it, were they facts')}`,
  contribute: 'Open its sheet',
  printPage: 'Print a brief of this page',
};
