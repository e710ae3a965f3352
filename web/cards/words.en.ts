/** The texts of the two boards, in English. */
import { counted, number } from '../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const boardsEn = {
  convergences: 'Convergences',
  gaps: 'Gaps',
  gapsLead:
    'What is missing, by the rule that found it. Three silences are kept apart: looked for and not found, stated to be absent, or simply not recorded here.',
  kind: 'On what',
  anyKind: 'everything',
  among: 'With',
  anyStakeholder: 'all stakeholders',
  silence: 'Which silence',
  anySilence: 'all three',
  silences: {
    LOOKED_FOR: 'looked for, not found',
    STATED_ABSENT: 'stated to be absent',
    NOT_RECORDED: 'not recorded here',
  } as Record<string, string>,
  kinds: {
    STATEMENT: 'statements',
    NEED: 'needs',
    BARRIER: 'barriers',
    CONCEPT: 'concepts',
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
  voices: { FIRST_HAND: '', REPORTED: 'reported', UNCERTAIN: 'not plainly said' } as Record<
    string,
    string
  >,
  shown: (shown: number, all: number) => `${shown} of ${of(all, 'card', 'cards')}`,
  none: 'Nothing of that sort stands on the facts that we have.',
  noCard: 'This card stands no more: the facts have changed.',
  showMore: (count: number, left: number) =>
    count === left
      ? `Show the last ${number(left, 'en')}`
      : `Show ${count} more of ${number(left, 'en')} left`,
  nowShown: (shown: number, all: number) => `${number(shown, 'en')} of ${number(all, 'en')} shown`,
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
  parties: 'Who',
  more: (count: number) => `and ${of(count, 'other', 'others')}`,
  documents: 'Said in',
  facts: (count: number) => of(count, 'fact', 'facts'),
  rule: 'How it was found',
  invitation: 'What one could do',
  onMap: 'Show exactly this on the map',
  alone: 'Open this card alone, to share or print',
  all: 'Back to all cards',
  print: 'Print the brief',
  pages: 'Pages',
  range: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
  earlier: 'Earlier cards',
  later: (count: number) => `Next ${of(count, 'card', 'cards')}`,
  counts: 'How many of each kind',
  total: 'all',
  applying: {
    follows: (names: string) => `Narrowed here, as on the other lenses, by: ${names}.`,
    leaves: (names: string) => `Kept for the other lenses, without meaning here: ${names}.`,
    names: {
      kinds: 'kinds',
      statuses: 'how sure it is',
      verbs: 'kinds of link',
      source: 'a source',
      least: 'number of links',
      focus: 'what is around one entity',
      year: 'the year',
      hidden: 'what was put aside',
      pinned: 'what was kept in sight',
      only: 'what was gathered',
    } as Record<string, string>,
  },
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
  onlyCard: 'only what the chosen card rests on',
};
