/** The words of the panel and the page of an entity, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Details',
  close: 'Close',
  noSuch: (id: string) =>
    `Nothing here is called “${id}”. It may have been merged, or the address is mistyped.`,
  unnamed: 'The sources speak of it without naming it.',
  aliases: 'Also called',
  numbers: 'Numbers',
  links: 'Links',
  noLinks: 'No source ties it to anything yet.',
  toRead: 'Note',
  passages: 'Its passages',
  consultations: 'Consultations on questions',
  inNumbers: 'In numbers',
  around: 'Show only its neighbours',
  hide: 'Hide',
  onMap: 'Show on the map',
  page: 'Its page',
  contribute: 'Correct or add',
  aboutMe: 'About me: correct or remove',
  history: 'Its history',
  correct: 'correct',
  correctThis: (what: string) => `Correct, or add a source: ${what}`,
  showAll: (count: number) => `Show all ${count}`,
  allSources: 'Sources of this page',
  pin: 'Keep visible',
  unpin: 'Stop keeping visible',
  passageCount: (count: number) => of(count, 'passage', 'passages'),
  themes: {
    who: 'Relations',
    money: 'Money',
    commons: 'Software and dependencies',
    needs: 'Needs and barriers',
    positions: 'Positions and statements',
    where: 'Places and events',
    other: 'Other links',
  },
  complete: 'Completeness',
  completeLead: (known: number, all: number) =>
    `${known === 0 ? 'None' : known} of ${of(all, 'thing', 'things')} that one would expect to know of such an entity ${known < 2 ? 'is' : 'are'} known here.`,
  knowledge: {
    known: 'known',
    absent: 'a source says there is none',
    lookedFor: 'looked for, not found',
    notRecorded: 'not recorded: worth looking for',
  },
  towards: (verb: string) => `link “${verb}”`,
  help: 'Anyone who knows a public source for one of these can add it: a line with its passage is enough.',
  cite: 'Cite this page',
  copy: 'Copy',
  copied: 'Copied.',
  risk: {
    title: 'Risks',
    lead: 'Each factor is known, with its facts, or unknown. There is no score.',
    concern: { true: 'a reason to look closer', false: 'no reason to worry is known' },
    unknown: 'unknown',
    lookFor: 'To look for:',
  },
};
