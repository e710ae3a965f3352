/** The words of the lens of time, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  asOf: 'As of',
  allYears: 'All years',
  always: 'all years',
  whole: (rows: 'entities' | 'links', dated: number, undated: number) =>
    `${rows === 'links' ? of(dated, 'link has', 'links have') : of(dated, 'entity has', 'entities have')} a date; ${of(undated, 'has', 'have')} none and ${undated === 1 ? 'is' : 'are'} listed apart.`,
  said: (year: string, standing: number, began: number, ended: number) =>
    `As of ${year}, among those with a date: ${of(standing, 'is', 'are')} current; in that year ${of(began, 'begins', 'begin')} and ${of(ended, 'ends', 'end')}. Map and table follow.`,
  tallies: 'How many begin (above) and end (below) in each year',
  tally: (year: number, began: number, ended: number) =>
    `${year}: ${of(began, 'begins', 'begin')}, ${of(ended, 'ends', 'end')}`,
  began: 'begins',
  ended: 'ends',
  legend:
    'Solid: the date as precisely as the source gives it. Line: between two dates. Dotted: the source states no end, or no beginning.',
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  noEnd: 'no end stated',
  noBeginning: 'no beginning stated',
  endedSometime: 'ended, date not stated',
  older: 'before the first year drawn',
  outsideYear: 'not current in that year',
  none: 'Nothing in this selection has a date.',
  undated: (count: number) => `${of(count, 'has', 'have')} no date`,
  undatedNote:
    'No source read so far gives a day, a month or a year. They stay on the map and in the table whatever the year.',
  more: (count: number) => `Show ${of(count, 'more', 'more')}`,
};
