/** The words of consultations, in English. */
import { counted, number } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');
const percent = (share: number) => `${number(Math.round(share * 100), 'en')}%`;

export const en = {
  title: 'Consultations',
  lead: 'Questions of the texts, opened to votes for a time. One needs no account, and nobody sees who voted how.',
  open: 'Open now',
  planned: 'Planned',
  over: 'Closed',
  states: { OPEN: 'Open', PLANNED: 'Planned', CLOSED: 'Closed' },
  about: 'What it is about, and its rules',
  none: 'No consultation is open at the moment.',
  notOpened: 'Questions that nobody has opened yet',
  notOpenedText:
    'The texts put these questions to a room. They are closed until somebody opens them.',
  until: (day: string) => `until ${day}`,
  from: (day: string) => `from ${day}`,
  noEnd: 'without an end',
  so: (people: number, votes: number) =>
    people === 0
      ? 'nobody has voted yet'
      : `${of(votes, 'vote', 'votes')} by ${of(people, 'participant', 'participants')}`,
  noSuch: 'There is no consultation at this address.',
  all: 'All consultations',
  parts: 'Parts of the consultation',
  vote: 'Vote',
  results: 'Results',
  moderate: 'Moderate',
  room: 'For a room',
  rules: 'The rules, the same for everybody',
  reading: 'To read first',
  asked: 'Where the question is asked',
  join: 'Take part',
  joinText:
    'A cookie keeps your ballot together: no page can read it, and it is sent to this server only, when you vote. Nothing else is asked of you.',
  code: 'The code of the invitation',
  closedText: 'This consultation takes no votes today. Its results stay.',
  statement: (at: number, all: number) => `Statement ${number(at, 'en')} of ${number(all, 'en')}`,
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
  untranslated: {
    FR: 'Written in French; nobody has translated it yet.',
    EN: 'Written in English; nobody has translated it yet.',
  },
  inTexts: 'A text says it already',
  doneAll: 'You have voted on all that is here. Others may add more.',
  noStatements: 'There is nothing to vote on yet. The first statement may be yours.',
  seeResults: 'See the results',
  mine: (count: number) => `Your votes (${number(count, 'en')})`,
  mineText: 'Each can be changed, or taken back.',
  taken: 'No vote',
  voteOn: 'Your vote',
  add: 'Add a statement',
  addText:
    'One idea in one sentence, in your own words, on which others can agree or disagree. At most 200 characters.',
  words: 'Your statement',
  language: 'Language',
  french: 'French',
  english: 'English',
  addGo: 'Add it',
  looking: 'Looking for the same…',
  alikeTexts: 'The texts say nearly this already:',
  alikeOthers: 'Others have said nearly this already:',
  takeThis: 'Take this one',
  agreeWith: 'Agree with this one',
  addMine: 'Add mine all the same',
  added: 'Added. Others see it, and you agree with it.',
  waits: 'Added. A moderator looks at it before others see it.',
  joined: 'Somebody has said nearly the same: you now agree with that statement.',
  written: (count: number) => `Statements that you wrote (${number(count, 'en')})`,
  became: {
    WAITING: () => 'A moderator looks at it before others see it.',
    SHOWN: () => 'Everybody sees it.',
    HIDDEN: (reason: string) => (reason === '' ? 'It is hidden.' : `It is hidden: ${reason}`),
    JOINED: () => 'It is joined to one that says the same.',
  },
  speaking: {
    title: 'For an organisation',
    text: 'You were invited to speak for it. Its votes count like any other; nobody is told of them unless you agree below.',
    whom: 'I vote for',
    myself: 'myself',
    consent: (name: string) =>
      `${name} agrees that, once votes are closed, its votes are proposed as its positions, under its name, with this consultation as their source. An editor publishes them.`,
    speakers: 'Organisations that speak here, and agree to be named',
  },
  who: 'Who you are, if you wish to say so',
  whoText: 'Results are then told by kind of stakeholder too, but never of fewer than five.',
  leave: 'Leave, and remove my votes',
  leaveSure: 'Your votes and what you said about yourself will be removed. This cannot be undone.',
  leaveYes: 'Yes, remove them',
  leaveNo: 'No, stay',
  left: 'Your votes are removed.',
  kept: 'Kept.',
  asOf: (time: string) => `Results follow the votes within five seconds (as of ${time}).`,
  flagged: (count: number) =>
    `${of(count, 'ballot looks', 'ballots look')} like those of a script: votes faster than one reads, or many ballots from one address.`,
  withFlagged: 'Count them',
  withoutFlagged: 'Leave them out',
  consensus: 'What groups agree on',
  consensusSaid: (count: number, scored: number) =>
    scored === 0
      ? 'No statement has enough votes for a consensus yet.'
      : count === 0
        ? `On none of ${of(scored, 'statement', 'statements')} with enough votes does more than half of each group agree.`
        : `On ${of(count, 'statement', 'statements')} more than half of each group agree.`,
  divisions: 'What divides',
  divisionSaid: (count: number) =>
    count === 0
      ? 'Nothing divides groups or kinds of stakeholder so far, as far as the votes tell.'
      : `${of(count, 'statement divides', 'statements divide')} groups or kinds of stakeholder by a quarter or more.`,
  betweenGroups: (share: number) => `groups are ${percent(share)} apart`,
  betweenKinds: (share: number) => `kinds of stakeholder are ${percent(share)} apart`,
  unvoted: 'What nobody has voted on',
  unvotedSaid: (count: number) =>
    count === 0
      ? 'Every statement has votes.'
      : `${of(count, 'statement has', 'statements have')} no vote yet.`,
  groups: 'Groups and kinds of stakeholder',
  noGroups: (floor: number) =>
    `No groups can be seen: either too few people voted (a group needs ${floor}), or they do not differ enough.`,
  groupsSaid: (groups: number, ungrouped: number) =>
    `${of(groups, 'group votes', 'groups vote')} alike within ${groups === 1 ? 'itself' : 'themselves'}; ${of(ungrouped, 'participant is', 'participants are')} in none, for want of votes.`,
  kind: 'Kind of stakeholder',
  everybody: 'All who voted',
  allOfKind: 'In all',
  group: (at: number) => `Group ${at}`,
  tooFew: 'too few to tell',
  noKinds: 'Nobody has said to which kind of stakeholder they belong.',
  score: (agrees: number, disagrees: number, passes: number) =>
    `${number(agrees, 'en')} agree, ${number(disagrees, 'en')} disagree, ${number(passes, 'en')} pass`,
  sure: (share: number, low: number, high: number) =>
    `${percent(share)} agree; if everybody voted, between ${percent(low)} and ${percent(high)} would (95%)`,
  table: 'All statements',
  tableText: (floor: number) =>
    `The same figures as a table. Consensus is the product over groups of (agrees + 1)/(votes + 2), from 0 to 1. Nothing is told of fewer than ${floor} votes of a group or a kind.`,
  columns: {
    statement: 'Statement',
    consensus: 'Consensus',
    division: 'Division',
    kindDivision: 'Division between kinds',
    agrees: 'Agree',
    disagrees: 'Disagree',
    passes: 'Pass',
    unseen: 'Not voted',
    share: 'Share that agrees',
    low: 'At least',
    high: 'At most',
  },
  below: 'too few votes',
  ofGroup: (agrees: number, votes: number) => `${number(agrees, 'en')} of ${number(votes, 'en')}`,
  percent,
  take: 'Take it away',
  takeText: 'The tables that programs for Polis read; nothing in them tells who somebody is.',
  print: 'Print',
  scan: 'Scan this, or open the address, to take part.',
  seen: (people: number, votes: number) =>
    `${of(people, 'participant', 'participants')}, ${of(votes, 'vote', 'votes')}`,
  moderation: {
    nothing: 'Nothing waits: every statement has been looked at, and is in both languages.',
    waiting: (count: number) => `${of(count, 'statement waits', 'statements wait')}.`,
    fr: 'In French',
    en: 'In English',
    show: 'Show',
    translate: 'Keep the translation',
    hide: 'Hide',
    reason: 'Why it is hidden',
    join: 'Join to',
    joinGo: 'Join',
    choose: 'Choose a statement',
    done: 'Done.',
    paper: 'A ballot from paper',
    paperGo: 'Add this ballot',
    paperDone: 'The ballot is added.',
    texts: 'Statements to add',
    textsText: 'One on each line, shown at once.',
    textsGo: 'Add these statements',
    aside: (count: number) => `Hidden or joined (${number(count, 'en')})`,
    hiddenFor: (reason: string) => `Hidden: ${reason}`,
    joinedTo: (at: number) => `Joined to statement ${number(at, 'en')}`,
    showAgain: 'Show again',
    polis: 'From files of Polis',
    polisText:
      'An export of Polis: comments.csv, and votes.csv or participants-votes.csv. Statements that its moderators rejected are left out. Nothing is sent before you have seen what was read.',
    polisFiles: 'The files',
    polisRead: (statements: number, ballots: number, votes: number, leftOut: number) =>
      `${of(statements, 'statement', 'statements')}, ${of(ballots, 'ballot', 'ballots')}, ${of(votes, 'vote', 'votes')}.${leftOut === 0 ? '' : ` ${of(leftOut, 'vote is', 'votes are')} left out with rejected statements.`}`,
    polisGo: 'Add them',
    polisDone: (statements: number, ballots: number) =>
      `${of(statements, 'statement is', 'statements are')} added, and ${of(ballots, 'ballot', 'ballots')}.`,
    polisPart: (kept: number, all: number) =>
      `Only ${number(kept, 'en')} of ${of(all, 'ballot', 'ballots')} are added: the rest was refused.`,
    polisProblems: {
      noComments: 'No table of statements: choose comments.csv too.',
      noVotes: 'No table of votes: choose votes.csv or participants-votes.csv too.',
      notRead: 'A vote in these tables is neither 1, -1 nor 0: nothing is added.',
      tooMany: 'A consultation takes at most 300 statements and 5,000 ballots: nothing is added.',
    },
    toGraph: 'Into the graph',
    toGraphText:
      'The results become a document that others can cite. Organisations that agreed to it get their votes as positions. All of it waits for an editor, as a proposal.',
    toGraphGo: 'Propose the results',
    toGraphDone: (positions: number, left: number) =>
      `Proposed, with ${of(positions, 'position', 'positions')}.${left === 0 ? '' : ` ${of(left, 'position waits', 'positions wait')}: propose again once this is published.`}`,
    toGraphReview: 'Look at it',
    close: 'Close the consultation for good',
    closeSure: 'Nobody will vote any more. Results stay.',
    closeYes: 'Yes, close it',
  },
  opening: {
    go: 'Open this question',
    title: 'Open a question',
    languages: 'Languages of statements',
    reading: 'Something to read before one votes (may be empty)',
    readingHint: 'A document, a statement, an organisation: it is shown with its passages.',
    unread: 'Take it out',
    invited: 'Who is invited (everybody, unless you choose)',
    invitedText: 'The rules name them. Everybody may read.',
    opens: 'First day',
    closes: 'Last day (may be empty)',
    before: 'A moderator looks at statements before others see them',
    after: 'Others see statements at once',
    introductionFr: 'What it is about, in French',
    introductionEn: 'What it is about, in English',
    code: 'A code that one must know (may be empty)',
    send: 'Open it',
  },
  notSent: 'The server does not answer. Check the connection, then try again.',
};
