/** Sentences about consultations: their rules, what they say, and what is refused. */
import { english } from '../formats.ts';

const { count, date, form, list, number } = english;

/** What rules are made of. */
export interface Rules {
  readonly opens: string;
  /** Null where it goes on until somebody closes it. */
  readonly closes: string | null;
  readonly isBefore: boolean;
  readonly needsCode: boolean;
  /** Labels of kinds of stakeholder; empty where everybody is invited. */
  readonly invited: readonly string[];
  /** In French and English, or one of them. */
  readonly languages: readonly ('FR' | 'EN')[];
  readonly floor: number;
}

const LANGUAGES = { FR: 'French', EN: 'English' };

export const consultations = {
  rules: ({ opens, closes, isBefore, needsCode, invited, languages, floor }: Rules) => [
    closes === null
      ? `Votes are taken from ${date(opens)} on, until somebody closes the consultation.`
      : `Votes are taken from ${date(opens)} to ${date(closes)}, both included (UTC).`,
    invited.length === 0
      ? 'Everybody is invited.'
      : `These are invited: ${list(invited)}. Everybody may read.`,
    needsCode
      ? 'One needs the code of the invitation to vote, and no account.'
      : 'One needs no account to vote.',
    'One vote for each statement: it can be changed or taken back as long as votes are taken.',
    `Statements may be added in ${list(languages.map((one) => LANGUAGES[one]))}, at most 200 characters.`,
    isBefore
      ? 'A moderator looks at each statement before others see it.'
      : 'Others see a statement at once; a moderator may hide it later.',
    'A statement is hidden where it insults, names a private person, advertises or has nothing to do with the question. The reason is told to its author.',
    'A statement that says nearly the same as another one is joined to it.',
    `Nothing is told of fewer than ${number(floor)} votes of a group or a kind of stakeholder, so that nobody can be recognised.`,
    'Votes that come faster than one reads are slowed and marked.',
    'Nobody sees who voted how. One may leave at any time: one’s votes are then removed.',
  ],
  said: (told: {
    readonly votes: number;
    readonly participants: number;
    readonly statements: number;
    readonly groups: number;
    readonly scored: number;
    readonly unvoted: number;
    readonly floor: number;
  }) => {
    if (told.votes === 0) return 'Nobody has voted yet.';
    const groups =
      told.groups === 0
        ? 'No groups can be seen.'
        : `${count(told.groups, 'group', 'groups')} can be seen.`;
    const unvoted =
      told.unvoted === 0 ? '' : ` Nobody has voted on ${number(told.unvoted)} of them.`;
    return `${count(told.votes, 'vote', 'votes')} by ${count(told.participants, 'participant', 'participants')} on ${count(told.statements, 'statement', 'statements')}.${unvoted} ${groups} ${number(told.scored)} ${form(told.scored, 'statement has', 'statements have')} enough votes for a consensus (${number(told.floor)} in each group).`;
  },
  numbered: (at: number) => `statement ${number(at)}`,
  document: (question: string) => `Results of the consultation “${question}”`,
  counted: (told: {
    readonly votes: number;
    readonly participants: number;
    readonly statements: number;
  }) =>
    `${count(told.votes, 'vote', 'votes')} by ${count(told.participants, 'participant', 'participants')} on ${count(told.statements, 'statement', 'statements')}.`,
  proposed: (positions: number) =>
    positions === 0
      ? 'Results of a consultation, as a document.'
      : `Results of a consultation, as a document, with ${count(positions, 'position', 'positions')} of those who consent to it.`,
  refusals: {
    busy: 'Too many votes come at once: try again in a moment.',
    late: 'The results take too long to compute just now: try again in a minute.',
    taken: 'Another consultation was opened at the same moment: try again.',
    tooFast: (seconds: number) =>
      `Votes come faster than one reads: wait ${count(seconds, 'second', 'seconds')}, then go on.`,
    tooMany: 'Too many new ballots come from this address: try again in a few minutes.',
    noQuestion: (id: string) => `“${id}” is no question.`,
    noEntity: (id: string) => `Nothing here has the id “${id}”.`,
    notOpen: 'This consultation takes no votes today.',
    notJoined: 'Join the consultation first, from a browser that accepts its cookie.',
    wrongCode: 'This is not the code of the consultation.',
    full: 'This consultation has as many participants as it can take.',
    fullOfStatements: 'This consultation has as many statements as it can take.',
    noStatement: (at: number) => `There is no statement ${number(at)} to vote on here.`,
    noKind: (kind: string) => `“${kind}” is no kind of stakeholder.`,
    notInvited: 'You were not invited to speak for it.',
    spokenFor: 'Somebody else speaks for it here already.',
    stillOpen: 'Votes are still taken: close the consultation first.',
    nothingToPropose: 'The graph holds these results already, or they wait in a proposal.',
    noDay: (text: string) => `“${text}” is not a day: write 2026-05-02.`,
    daysReversed: 'The last day comes before the first.',
    length: (field: string, most: number) =>
      `${field} must have from 1 to ${number(most)} characters.`,
    notInLanguage: 'Statements may not be added in this language here.',
    noWords: 'Give words with their language, or the id of a statement of the texts.',
    noHeld: (id: string) => `“${id}” is no statement of the texts.`,
    reasonNeeded: 'Say why it is hidden.',
    intoNeeded: 'Name another statement, shown, that says the same.',
    tooManyReading: (most: number) => `At most ${number(most)} entities to read.`,
    notMarks: (row: number) =>
      `Row ${number(row)} is no ballot: expected +, -, 0 or a point for each statement.`,
  },
};
