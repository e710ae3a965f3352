/** The texts of the lenses documents, time and places, in English. */
import { counted } from './formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const lensesEn = {
  documents: {
    lead: (documents: number, passages: number) =>
      `${of(documents, 'document stands', 'documents stand')} behind what you see, with ${of(passages, 'passage', 'passages')}.`,
    leadAll: (documents: number, passages: number) =>
      `${of(documents, 'document stands', 'documents stand')} behind everything here, with ${of(passages, 'passage', 'passages')}.`,
    undated: (count: number) => `${of(count, 'of them bears', 'of them bear')} no date.`,
    onlySeen: 'Behind what you see',
    everything: 'Behind everything',
    find: 'Find a document',
    order: 'In the order of',
    orders: { passages: 'passages', date: 'date', name: 'name' } as Record<string, string>,
    none: 'No document stands behind this selection.',
    noneFound: 'No document bears such a name.',
    noDate: 'no date',
    updated: (day: string) => `updated ${day}`,
    by: (names: string) => `by ${names}`,
    passages: (count: number) => of(count, 'passage', 'passages'),
    ofAll: (seen: number, all: number) => `${seen} of its ${of(all, 'passage', 'passages')}`,
    more: (count: number) => `Show ${of(count, 'more', 'more')}`,
    back: 'All documents',
    heading: (count: number, facts: number) =>
      `${of(count, 'passage', 'passages')}, which support ${of(facts, 'fact', 'facts')}`,
    showAll: (all: number) => `Show all ${of(all, 'fact', 'facts')} that it supports`,
    showSeen: 'Show only those behind what you see',
    supports: 'What they support',
    anything: (count: number) => `anything (${count})`,
    onMap: 'Only what this text says, on the map',
    inTable: 'in the table',
    nothing: 'No passage of this text supports what you see.',
    noSuch: (id: string) => `No document here is called “${id}”.`,
    thisText: 'This text',
    nothingAtAll: 'No fact rests on this document yet.',
    saidBy: (name: string) => `in the words of ${name}`,
    forFields: (fields: string) => `for: ${fields}`,
    absent: (what: string) => `absent: ${what}`,
  },
  where: {
    lead: (entities: number, places: number, nowhere: number) =>
      `${of(entities, 'entity is', 'entities are')} placed, at ${of(places, 'place', 'places')}; of ${of(nowhere, 'other', 'others')} no source says where.`,
    map: 'Map of the places of this selection',
    keys: 'Plus and minus for closer and further, arrow keys to move, 0 for all. The list below says the same.',
    closer: 'Closer',
    further: 'Further',
    whole: 'All the places',
    most: 'Where most are',
    at: (place: string, count: number) => `${place}: ${of(count, 'entity', 'entities')}`,
    count: (count: number) => of(count, 'entity', 'entities'),
    noPoint: 'no point: a region, a country, or a place of which no source gives the coordinates',
    within: (place: string) => `in ${place}`,
    all: 'All places',
    rest: (count: number) => `and ${of(count, 'other', 'others')}`,
    more: (count: number) => `Show ${of(count, 'more', 'more')}`,
    nowhere: (count: number) => `Not recorded where: ${of(count, 'entity', 'entities')}`,
    nowhereNote:
      'No source read so far says where these are: it may be here, elsewhere, or nowhere in particular.',
    none: 'Of nothing in this selection a source says where it is.',
    tiles: (credit: string) =>
      `Ground: ${credit}. A point stands for a city as a whole, not for an address.`,
    outline: 'Outline: Natural Earth. A point stands for a city as a whole, not for an address.',
  },
  timeline: {
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
  },
};
