/** The texts of the page of one entity, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const meetEn = {
  title: 'Whom to meet',
  note: 'Those who share rare things and whom no source ties to each other yet. It is derived from the facts below, and is no fact itself.',
  none: 'The facts so far bring nobody together here.',
  card: 'Open the card, to share or print',
};

export const entityEn = {
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
};
