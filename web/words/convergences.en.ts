/** The texts of the board of convergences, in English. */
import { counted } from './formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const convergencesEn = {
  parts: 'Parts of this board',
  topics: {
    MEET: 'Where they meet',
    PART: 'Where they part',
    MEETING: 'Who should meet',
    COMMUNITY: 'Communities',
    VOTE: 'A vote',
  } as Record<string, string>,
  leads: {
    MEET: 'Where people already agree, share a need or stand on the same code: by how many kinds of stakeholder and documents meet, not by how many voices.',
    PART: 'Who parts from whom, on what, in whose words; and where all want the same end by different means.',
    MEETING:
      'Two to five who are named, between whom no tie is recorded, and whom rare things bring together; with what already stands between them.',
    COMMUNITY:
      'Parts of the map that hold together more closely than with the rest, how stable that is over many runs, and the few that bridge them.',
    VOTE: 'What a vote says: where groups that vote differently still agree, and where they part. The votes are computed and given back; nothing is kept.',
  } as Record<string, string>,
  kindOf: {
    STATEMENT: 'statement',
    NEED: 'need',
    BARRIER: 'barrier',
    CONCEPT: 'concept',
    CODEBASE: 'codebase',
    FUNDER: 'funder',
    PERSON: 'person',
    EVENT: 'event',
    PARTNER: 'partner',
    PLACE: 'place',
    CAUSE: 'cause',
    OPPOSITION: 'for and against',
    RESERVATION: 'for, and with a reserve',
    MEANS: 'one end, several means',
  } as Record<string, string>,
  sections: {
    FOR: 'For it',
    PROPOSAL: 'Proposing it',
    CONCERN: 'Concerned',
    QUESTION: 'Asking',
    AGAINST: 'Against it',
    divergences: 'Where they part on it',
    having: 'Who has this need',
    naming: 'Who names it',
    metBy: 'What is said to meet it',
    inDocument: 'Named in',
    facedBy: 'Whom it stops',
    lifts: 'What is meant to lift it',
    who: 'Who, in whose words',
    statements: 'On which statements',
    tied: 'Already tied',
    reasons: 'What brings them together',
    between: 'What already stands between them',
    disagreements: 'On which they are on two sides',
    bridges: 'Who bridges to other communities',
    way: 'No means or limit of its own',
  } as Record<string, string>,
  or: ' or ',
  colon: ': ',
  within: 'Said in',
  anyDocument: 'all documents',
  about: 'About whom or what',
  aboutHint: 'a name, a theme, a measure',
  onlyAbout: (name: string) => `about ${name}`,
  letGo: 'let go',
  widen: 'Show everything again',
  printBoard: 'Print a brief of this page',
  belowFloor: (floor: number) =>
    `Too few voices for a measure of consensus (two kinds of stakeholder with ${floor} each are needed); the counts are:`,
  consensus: (value: string) => `Consensus among kinds of stakeholder: ${value}.`,
  tally: (who: string, agrees: number, votes: number) => `${who}: ${agrees} of ${votes}`,
  sources: 'Sources',
  asOf: (day: string) => `data as of ${day}`,
  moreCards: (count: number) =>
    `and ${of(count, 'other card', 'other cards')} at the address below`,
  moreSources: (count: number) =>
    `and ${of(count, 'other source', 'other sources')} at the address below`,
  moreFacts: (count: number) =>
    `and ${of(count, 'other fact', 'other facts')} at the address below`,
  matrixLead:
    'Rows are the themes that at least two documents name, columns the kinds of stakeholder. A figure says how many take part; after a plus, those of whom it is not plainly said. Open one to read who says what.',
  matrixScope: (source: string) => `Only as ${source} says.`,
  matrixAbout: (name: string) => `Only about ${name}, or with it taking part.`,
  matrixEmpty: 'No theme meets there.',
  matrixMore: (shown: number, all: number) =>
    `The first ${shown} of ${of(all, 'theme', 'themes')}; narrow to see the others.`,
  theme: 'Theme',
  cell: (who: string, count: number, theme: string) => `${theme}: ${who}, ${count}`,
  notCounted: (count: number) => `+${count}`,
  closeCell: 'Close',
  openCard: 'The whole card',
};
