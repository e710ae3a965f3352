/** The words that several parts of the page use, in English. French must have the same ones, or does not compile. */
import { counted, number } from './formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

const END = [
  'What is missing, and who could look for it (15 min)',
  'Who does what by when; date of the next meeting (10 min)',
];

/** The items of a first meeting. */
const AGENDA = [
  'Who is here, and why (10 min)',
  'What the sources say, passage by passage (10 min)',
  'Where we agree, and where we part (20 min)',
  ...END,
];

export const en = {
  language: 'Language',
  brief: {
    title: 'Prepare a brief for a meeting',
    note: 'One or two A4 pages: who and why, where people agree and part, what is missing, public contacts, sources. Your words go into the file and are kept nowhere.',
    ask: 'A question to open with',
    agenda: 'Proposed agenda, one line for each item',
    pdf: 'Open the brief (PDF)',
    questions: {
      meeting: (name: string) =>
        `“${name}”: what could each of us do in the next three months, and what would we need from the others?`,
      gap: (name: string) =>
        `“${name}”: who already tries to close this gap, and what would it take?`,
      entity: (name: string) => `What does ${name} need most this year, and who here can help?`,
      measure: (name: string) =>
        `“${name}”: how far has it come, what holds it back, and who could move it this year?`,
      money: () => 'Which part of this money could pay for work that stays here, and who decides?',
      state: () =>
        'Which of these matters most to us this year, and who is missing from the table?',
    },
    steps: {
      meeting: AGENDA,
      gap: AGENDA,
      entity: AGENDA,
      measure: AGENDA,
      money: ['Who is here, and why (10 min)', 'What is counted, and what is not (15 min)', ...END],
      state: AGENDA,
    },
  },
  picker: {
    none: (text: string) => `Nothing by the name of “${text}”. Try fewer letters.`,
    found: (count: number) =>
      `${of(count, 'name', 'names')} found. Arrows to choose, Enter to open.`,
    failed: 'The search did not answer. Type on, or try again in a moment.',
    searching: 'Looking…',
    alias: (name: string) => `also called ${name}`,
    hint: 'A name: an organisation, a codebase, a need…',
  },
  table: {
    entities: 'Entities',
    links: 'Links',
    rows: 'Rows',
    name: 'Name',
    kind: 'Kind',
    status: 'Status',
    shown: 'Links',
    since: 'Since',
    until: 'Until',
    from: 'From',
    verb: 'Verb',
    to: 'To',
  },
  lists: {
    notPrinted: (count: number) =>
      count === 1 ? 'One more is not printed.' : `${number(count, 'en')} more are not printed.`,
    showMore: (count: number, left: number) =>
      count === left
        ? `Show the last ${number(left, 'en')}`
        : `Show ${count} more of ${number(left, 'en')} left`,
    nowShown: (shown: number, all: number) =>
      `${number(shown, 'en')} of ${number(all, 'en')} shown`,
    pages: 'Pages',
    range: (from: number, to: number, all: number) => `${from} to ${to} of ${all}`,
    earlier: 'Earlier cards',
    later: (count: number) => `Next ${of(count, 'card', 'cards')}`,
    more: (count: number) => `Show ${of(count, 'more', 'more')}`,
  },
  files: { picture: 'Image (PNG)', drawing: 'Drawing (SVG)', table: 'Table (CSV)' },
  facts: {
    sources: (count: number) => of(count, 'source', 'sources'),
    noSource: 'no source given',
    fields: 'In short',
    absences: 'Looked for and not found',
    differences: 'Where sources differ',
    preferred: 'shown first',
    readOn: (day: string) => `read on ${day}`,
    licence: (licence: string) =>
      licence === 'not stated' ? 'no licence stated' : `licence: ${licence}`,
    openSource: 'open the source',
    reportedBy: (name: string) => `reported by ${name}`,
    through: (name: string) => `through ${name}`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    yes: 'yes',
    no: 'no',
    unknown: 'amount unknown',
    range: (from: string, to: string) => `between ${from} and ${to}`,
    qualified: {
      EXACT: '',
      ABOUT: 'about ',
      AT_LEAST: 'at least ',
      AT_MOST: 'at most ',
      MAGNITUDE: 'in the order of ',
      ESTIMATE: 'estimated at ',
      RANGE: '',
      UNKNOWN: '',
    } as Record<string, string>,
  },
  paths: {
    label: 'How is it linked to…',
    hint: 'Another name',
    between: (from: string, to: string) => `From ${from} to ${to}`,
    none: (from: string, to: string) =>
      `No path of at most five links ties ${from} to ${to} in these sources, places and documents left aside.`,
    length: (count: number) => of(count, 'link', 'links'),
    forget: 'Remove',
  },
  failed: {
    offline: 'The server does not answer. Check the connection, then try again.',
    unavailable: 'The database does not answer at the moment. Try again shortly.',
    missing: 'This address asks for something that is not here, or no longer is.',
    error: 'Something went wrong on the server. Trying again may help.',
    retry: 'Try again',
  },
  loading: 'Loading…',
  unnamed: 'unnamed',
  letters: {
    Statement: 'S',
    Question: 'Q',
    Event: 'E',
    Place: 'P',
    Document: 'D',
    Concept: 'C',
    Scenario: 'Z',
  } as Record<string, string>,
};
