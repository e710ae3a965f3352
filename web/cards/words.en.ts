/** The words of the cards of all boards, in English. */
import { counted } from '../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  where: {
    title: 'Here or elsewhere',
    LOCAL: 'Local',
    ELSEWHERE: 'Elsewhere or not known',
    ALL: 'All',
  },
  kinds: {
    STATEMENT: 'statements',
    NEED: 'needs',
    BARRIER: 'barriers',
    CONCEPT: 'concepts',
    JOINED: 'sentences that go together',
    CODEBASE: 'codebases',
    FUNDER: 'funders',
    PERSON: 'people',
    EVENT: 'events',
    PARTNER: 'partners',
    PLACE: 'places',
    CAUSE: 'causes',
    MEETING: 'who should meet',
    COMMUNITY: 'communities of the map',
  } as Record<string, string>,
  silences: {
    LOOKED_FOR: 'looked for, not found',
    STATED_ABSENT: 'stated to be absent',
    NOT_RECORDED: 'not recorded here',
  } as Record<string, string>,
  voices: { FIRST_HAND: '', REPORTED: 'reported', UNCERTAIN: 'not plainly said' } as Record<
    string,
    string
  >,
  speaksAs: (name: string) => `counted as one voice with ${name}`,
  allFacts: (count: number) => `All ${of(count, 'fact', 'facts')}, on the card alone`,
  moreOfCard: (count: number) =>
    `and ${of(count, 'other fact', 'other facts')} among all facts of the card`,
  moreBelow: (count: number) =>
    `and ${of(count, 'other fact', 'other facts')} in the list of all facts below`,
  computedFrom: (count: number) => `Computed from ${of(count, 'entry', 'entries')}:`,
  nobodyCounts:
    'Nobody counts here: the sources do not plainly say so. See those who are named above.',
  noEntry: { stability: 'A mean over runs of the computation, not a count of facts.' } as Record<
    string,
    string
  >,
  weak: 'weak: too little of it is plainly said',
  facts: (count: number) => of(count, 'fact', 'facts'),
  onMap: 'Show exactly this on the map',
  alone: 'Open this card alone, to share or print',
  all: 'Back to all cards',
  print: 'Print the brief',
  none: 'Nothing of that sort stands on the facts that we have.',
  noCard: 'This card stands no more: the facts have changed.',
  shown: (shown: number, all: number) => `${shown} of ${of(all, 'card', 'cards')}`,
  kind: 'On what',
  anyKind: 'everything',
  terms: {
    title: 'What the words here mean',
    all: [
      [
        'statement',
        'A sentence that somebody says, as short as the source allows, and on which others may take a stand.',
      ],
      [
        'concept',
        'An idea of which several statements speak, such as free software or the commons.',
      ],
      ['barrier', 'What stands in the way, as somebody names it.'],
      [
        'stakeholder',
        'Who has a part in it; of a kind that the legal form says: a co-operative, a union, a municipality.',
      ],
      ['first-hand', 'Said by the one whom it is about, and not reported by somebody else.'],
    ] as readonly (readonly [term: string, meaning: string])[],
  },
  kindOf: {
    STATEMENT: 'statement',
    NEED: 'need',
    BARRIER: 'barrier',
    CONCEPT: 'concept',
    JOINED: 'two sentences',
    CODEBASE: 'codebase',
    FUNDER: 'funder',
    PERSON: 'person',
    EVENT: 'event',
    PARTNER: 'partner',
    PLACE: 'place',
    CAUSE: 'cause',
    OPPOSITION: 'one side against the other',
    RESERVATION: 'with a reserve or a limit',
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
    readings: 'What ties the two sentences',
    inBetween: 'Holding with both',
    sameAs: 'Counted as one',
    tied: 'Already tied',
    reasons: 'What brings them together',
    between: 'What already stands between them',
    disagreements: 'On which they are on two sides',
    bridges: 'Who bridges to other communities',
    unsure: 'Not plainly said, not counted',
    inCell: 'Counted here',
    way: 'No means of its own',
  } as Record<string, string>,
  or: ' or ',
  colon: ': ',
  belowFloor: (floor: number) =>
    `Too few voices for a measure of consensus (two kinds of stakeholder with ${floor} each are needed); the counts are:`,
  consensus: (value: string) => `Consensus among kinds of stakeholder: ${value}.`,
  tally: (who: string, agrees: number, votes: number) => `${who}: ${agrees} of ${votes}`,
  agreeing: 'On this side',
  otherwise: 'With another stance',
  sources: 'Sources',
  asOf: (day: string) => `data as of ${day}`,
  moreSources: (count: number) =>
    `and ${of(count, 'other source', 'other sources')} at the address below`,
  moreCards: (count: number) =>
    `and ${of(count, 'other card', 'other cards')} at the address below`,
  moreFacts: (count: number) =>
    `and ${of(count, 'other fact', 'other facts')} at the address below`,
  close: 'Close',
  anchoring: {
    title: 'Where its talent is anchored',
    note: 'Counts from the facts. Who moves away takes these people and commits along.',
    organisations: 'Organisations that keep it going:',
    commits: 'Commits:',
    users: 'Those that use it or depend on it:',
    spread: (local: string, elsewhere: string, unknown: string) =>
      `here ${local}, elsewhere ${elsewhere}, unknown ${unknown}`,
    unknown: 'unknown: no source counts them',
    noEmployer: 'People of whom no source names an employer',
    places: { LOCAL: 'here', ELSEWHERE: 'elsewhere', UNKNOWN: 'place unknown' },
    keeper: (people: string, commits: string | null) =>
      `people known by role: ${people}, commits: ${commits ?? 'unknown'}`,
  },
};
