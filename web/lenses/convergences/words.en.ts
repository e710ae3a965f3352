/** The words of the board of convergences, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Convergences',
  among: 'With',
  anyStakeholder: 'all stakeholders',
  alsoAmong: 'and with',
  nobodyElse: 'no other condition',
  without: (who: string) => `Without the condition: ${who}`,
  parties: 'Who',
  more: (count: number) => `and ${of(count, 'other', 'others')}`,
  documents: 'Said in',
  parts: 'Parts of this board',
  topics: {
    MEET: 'Where they meet',
    PART: 'Where they part',
    MEETING: 'Who should meet',
    COMMUNITY: 'Communities',
    VOTE: 'A vote',
  } as Record<string, string>,
  leads: {
    MEET: 'Where people already agree, share a need or a cause, or work on the same code. What several voices of the place share comes first; a voice counts only for what its own words say.',
    PART: 'Who parts from whom, within one text and across texts, in whose words; who sets a limit to what another says; and where all want the same end by different means.',
    MEETING:
      'Two to five who are named and exist, between whom no tie is recorded, and whom rare things bring together; with what already stands between them.',
    COMMUNITY:
      'Parts of the map that hold together more closely than with the rest, how stable that is over many runs, and the few that bridge them.',
    VOTE: 'What a vote says: where groups that vote differently still agree, and where they part. The votes are computed and given back; nothing is kept.',
  } as Record<string, string>,
  within: 'Said in',
  anyDocument: 'all documents',
  about: 'About whom or what',
  aboutHint: 'a name, a theme, a measure',
  onlyAbout: (name: string) => `about ${name}`,
  remove: 'remove',
  widen: 'Show everything again',
  printBoard: 'Print a brief of this page',
};
