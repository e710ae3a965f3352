/** The words of the vote, in English. */
import { counted } from '../../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  paste: 'Votes as a table (CSV)',
  file: 'Or open a file of votes',
  how: 'One row for each participant and one column for each statement, with agree, disagree, pass or nothing in each cell; or one row for each vote, with the columns participant, statement and vote. Numbers (1, -1, 0) and signs (+, -) are read too, and the tables that Polis gives.',
  sample: 'Fill in an example',
  samples: ['Publish all code', 'Buy licences', 'Pool our needs', 'Meet twice a year'],
  compute: 'Compute',
  computing: 'Computing…',
  clear: 'Clear the votes',
  kept: 'Names stay on this page; the votes alone go to the server, for the computation, and nothing keeps them.',
  groups: 'Groups',
  noGroups: (floor: number) =>
    `No groups can be seen: either too few people voted (a group needs ${floor}), or they do not differ enough.`,
  group: (number: number) => `Group ${number}`,
  size: (count: number) => of(count, 'participant', 'participants'),
  ungrouped: (count: number) =>
    `${of(count, 'participant is', 'participants are')} in no group, for want of votes or of structure.`,
  members: 'Who is in it',
  statements: 'Statements',
  ranked: (floor: number) =>
    `Those on which all groups agree come first. Consensus is the product over groups of (agrees + 1)/(votes + 2), from 0 to 1; division, how far two groups are apart. Neither is given where a group has fewer than ${floor} votes.`,
  statement: 'Statement',
  consensus: 'Consensus',
  division: 'Division',
  agrees: 'Agree',
  disagrees: 'Disagree',
  passes: 'Pass',
  unseen: 'Not seen',
  ofGroup: (agrees: number, votes: number) => `${agrees} of ${votes}`,
  below: 'too few votes',
  print: 'Print what the vote says',
  problems: {
    empty: 'There are no votes in this table.',
    tooLarge:
      'This table is too large for one computation: at most 5,000 participants and 500 statements.',
    notRead: 'This file could not be read as text.',
    unnamed:
      'The first row must name the columns: participant, then the statements; or participant, statement and vote.',
    cell: (row: number, column: string, value: string) =>
      `Row ${row}, column “${column}”: “${value}” is no vote; expected agree, disagree, pass, 1, -1, 0 or nothing.`,
    ragged: (row: number, found: number, expected: number) =>
      `Row ${row} has ${found} cells where ${expected} are expected.`,
    twice: (participant: string, statement: string) =>
      `“${participant}” votes twice on “${statement}”.`,
    name: (name: string) => `“${name}” stands twice where each name may stand once.`,
  },
};
