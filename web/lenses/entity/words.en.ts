/** The words of the panel and the page of an entity, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'What is known',
  close: 'Close',
  noSuch: (id: string) =>
    `Nothing here is called “${id}”. It may have been merged, or the address is mistyped.`,
  unnamed: 'The sources speak of it without naming it.',
  aliases: 'Also called',
  numbers: 'Numbers',
  links: 'Links',
  noLinks: 'No source ties it to anything yet.',
  toRead: 'To know',
  passages: 'Its passages',
  around: 'Show only what surrounds it',
  hide: 'Put aside',
  onMap: 'Show on the map',
  page: 'Its page',
  showAll: (count: number) => `Show all ${count}`,
  allSources: 'Sources of this page',
  pin: 'Keep in sight',
  unpin: 'Stop keeping in sight',
  passageCount: (count: number) => of(count, 'passage', 'passages'),
  themes: {
    who: 'Who',
    money: 'Money',
    commons: 'Software and dependencies',
    needs: 'Needs and barriers',
    positions: 'Positions and words',
    where: 'Where, and when people met',
    other: 'Also',
  },
  complete: 'How complete this is',
  completeLead: (known: number, all: number) =>
    `Of ${of(all, 'thing', 'things')} that one would expect to know of such an entity, ${known === 0 ? 'none is' : of(known, 'is', 'are')} known here.`,
  knowledge: {
    known: 'known',
    absent: 'a source says there is none',
    lookedFor: 'looked for, not found',
    notRecorded: 'not recorded: worth looking for',
  },
  towards: (verb: string) => `who or what: ${verb}…`,
  help: 'Whoever knows a public source for one of these can add it: a line with its passage is enough.',
  cite: 'Cite this page',
  copy: 'Copy',
  copied: 'Copied.',
  risk: {
    title: 'What may go wrong',
    lead: 'Factor by factor, each with its facts or unknown. There is no score: a reader weighs.',
    concern: { true: 'a reason to look closer', false: 'no reason to worry is known' },
    unknown: 'unknown',
    lookFor: 'What to look for:',
  },
};
