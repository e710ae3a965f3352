/** The words of the lens of time, in English. */
import { counted, number } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  framework: {
    title: 'Horizons of the framework',
    noStart:
      'The framework has no start, so its horizons have no date: choose a start in the framework.',
    said: (late: number, all: number) =>
      late === 0
        ? `Of ${of(all, 'goal, milestone or value', 'goals, milestones and values')}, none has slipped.`
        : `${of(late, 'has', 'have')} slipped, of ${number(all, 'en')}: the horizon is past, and it is neither done nor dropped.`,
    slipped: (end: string, months: number) =>
      `was due by ${end}, late by ${of(months, 'month', 'months')}`,
    until: (end: string) => `due by ${end}`,
    over: { done: 'done', dropped: 'dropped' },
    forget: 'Hide the framework',
  },
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
