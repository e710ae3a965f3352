/** The words of the lens of places, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  lead: (entities: number, places: number, nowhere: number) =>
    `${of(entities, 'entity is', 'entities are')} placed, at ${of(places, 'place', 'places')}; no source says where ${of(nowhere, 'other is', 'others are')}.`,
  map: 'Map of the places of this selection',
  keys: 'Plus and minus zoom in and out, arrow keys move, 0 shows all. The list below says the same.',
  closer: 'Zoom in',
  further: 'Zoom out',
  whole: 'All the places',
  most: 'Densest area',
  at: (place: string, count: number) => `${place}: ${of(count, 'entity', 'entities')}`,
  count: (count: number) => of(count, 'entity', 'entities'),
  noPoint: 'no point: a region, a country, or a place of which no source gives the coordinates',
  within: (place: string) => `in ${place}`,
  all: 'All places',
  rest: (count: number) => `and ${of(count, 'other', 'others')}`,
  more: (count: number) => `Show ${of(count, 'more', 'more')}`,
  nowhere: (count: number) => `Location not recorded: ${of(count, 'entity', 'entities')}`,
  nowhereNote:
    'No source read so far says where these are: it may be here, elsewhere, or nowhere in particular.',
  none: 'No source gives a place for anything in this selection.',
  tiles: (credit: string) =>
    `Map background: ${credit}. A point stands for a city as a whole, not for an address.`,
  outline: 'Outline: Natural Earth. A point stands for a city as a whole, not for an address.',
};
