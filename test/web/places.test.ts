import { expect, test } from 'vitest';
import type { Atlas } from '../../web/data/atlas.ts';
import type { Visible } from '../../web/data/visible.ts';
import {
  frameOf,
  groupedByPlace,
  mostPopulated,
  type Spot,
  xOf,
  yOf,
} from '../../web/lenses/places/model.ts';

const IDS = ['coop', 'port', 'ghost', 'fest', 'villeray', 'montreal', 'quebec', 'hall', 'soon'];
const KINDS = [
  'Organisation',
  'Organisation',
  'Person',
  'Event',
  ...Array(4).fill('Place'),
  'Service',
];
const LINKS: readonly (readonly [number, string, number, string])[] = [
  [0, 'LOCATED_IN', 4, 'stated'],
  [4, 'PART_OF', 5, 'stated'],
  [5, 'PART_OF', 6, 'stated'],
  [1, 'LOCATED_IN', 6, 'reported'],
  [1, 'LOCATED_IN', 5, 'ended'],
  [3, 'HELD_AT', 7, 'stated'],
  [8, 'LOCATED_IN', 5, 'planned'],
];
const links = LINKS.map(([from, kind, to, status]) => ({ from, kind, to, status }));
const atlas = {
  entities: IDS.map((id, place) => ({ id, kind: KINDS[place], name: { fr: id, en: id } })),
  links,
  around: IDS.map((_, here) =>
    links.flatMap(({ from, to }, place) => (from === here || to === here ? [place] : [])),
  ),
  vocabulary: {
    statuses: new Map(
      ['stated', 'reported', 'ended', 'planned'].map((id) => [id, { fact: id !== 'planned' }]),
    ),
  },
} as unknown as Atlas;
const visible = { entities: IDS.map((_, place) => place) } as unknown as Visible;
const montreal: Spot = { latitude: 45.5, longitude: -73.6 };
const spots = new Map([['montreal', montreal]]);

test('who is in a quarter stands at the point of its city, and the quarter is said', () => {
  const [first] = groupedByPlace(atlas, visible, spots).groups;
  expect(first?.place.id).toBe('montreal');
  expect(first?.entities.map((one) => [one.entity.id, one.in.id])).toEqual([['coop', 'villeray']]);
});

test('a place without a point stays a group without a point; none is guessed', () => {
  const { groups } = groupedByPlace(atlas, visible, spots);
  const without = groups.filter(({ spot }) => spot === null);
  expect(without.map(({ place, entities }) => [place.id, entities[0]?.entity.id])).toEqual([
    ['quebec', 'port'],
    ['hall', 'fest'],
  ]);
});

test('what no source places, plans to place, or no longer places is apart', () => {
  expect(groupedByPlace(atlas, visible, spots).unplaced.map(({ id }) => id)).toEqual([
    'ghost',
    'soon',
  ]);
});

test('a frame holds its points with some air, in the wanted shape', () => {
  const far: Spot = { latitude: 60, longitude: -20 };
  const frame = frameOf([montreal, far], 0.5);
  for (const spot of [montreal, far]) {
    expect(xOf(spot)).toBeGreaterThan(frame.x);
    expect(xOf(spot)).toBeLessThan(frame.x + frame.width);
    expect(yOf(spot)).toBeGreaterThan(frame.y);
    expect(yOf(spot)).toBeLessThan(frame.y + frame.height);
  }
  expect(frame.height).toBeCloseTo(frame.width / 2);
  expect(frameOf([montreal], 0.5).width).toBeGreaterThan(2);
  expect(frameOf([], 0.5).width).toBeGreaterThan(200);
});

test('where most are leaves out the few far away', () => {
  const { groups } = groupedByPlace(atlas, visible, spots);
  expect(mostPopulated(groups)).toEqual([montreal]);
});
