/** The words of the lens of time, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  asOf: 'As of',
  allYears: 'All years',
  always: 'all years',
  whole: (rows: 'entities' | 'links', dated: number, undated: number) =>
    `${rows === 'links' ? of(dated, 'link bears', 'links bear') : of(dated, 'entity bears', 'entities bear')} a date; ${of(undated, 'bears', 'bear')} none and ${undated === 1 ? 'is' : 'are'} listed apart.`,
  said: (year: string, standing: number, began: number, ended: number) =>
    `As of ${year}, of what bears a date: ${of(standing, 'stands', 'stand')}; in that year ${of(began, 'begins', 'begin')} and ${of(ended, 'ends', 'end')}. Map and table follow.`,
  tallies: 'How many begin (above) and end (below) in each year',
  tally: (year: number, began: number, ended: number) =>
    `${year}: ${of(began, 'begins', 'begin')}, ${of(ended, 'ends', 'end')}`,
  began: 'begins',
  ended: 'ends',
  legend:
    'Dense: the date as precisely as the source gives it. Line: between two dates. Dotted: the source says no end, or no beginning.',
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  noEnd: 'no end said',
  noBeginning: 'no beginning said',
  endedSometime: 'ended, no day said',
  older: 'older than the drawing',
  away: 'does not stand in that year',
  none: 'Nothing of this selection bears a date.',
  undated: (count: number) => `${of(count, 'bears', 'bear')} no date`,
  undatedNote:
    'No source read so far gives a day, a month or a year. They stay on the map and in the table whatever the year.',
  more: (count: number) => `Show ${of(count, 'more', 'more')}`,
};
