/** How two entities are linked: the fewest links, and among equals the least busy way. */
import { describe, expect, test } from 'vitest';
import { chainIn } from '../../web/data/chain.ts';
import { pathBetween } from '../../web/data/path.ts';
import { atlasFrom, stateOf } from './small-atlas.ts';

const line = (length: number) =>
  atlasFrom(
    Array.from({ length }, (_, at) => ({ id: `n${at}` })),
    Array.from({ length: length - 1 }, (_, at) => ({ from: `n${at}`, to: `n${at + 1}` })),
  );
const atlas = atlasFrom(
  ['start', 'busy', 'quiet', 'end', 'island', 'x', 'y'].map((id) => ({ id })),
  [
    { from: 'start', to: 'busy' },
    { from: 'busy', to: 'end' },
    { from: 'busy', to: 'x' },
    { from: 'busy', to: 'y' },
    { from: 'quiet', to: 'start' },
    { from: 'end', to: 'quiet' },
  ],
);
const along = (from: string, to: string) =>
  pathBetween(atlas, from, to)?.map(({ to: index }) => atlas.entities[index]?.id);

describe('a path', () => {
  test('takes the least busy way of the shortest ones, whichever way links point', () => {
    expect(along('start', 'end')).toEqual(['quiet', 'end']);
    expect(along('end', 'start')).toEqual(['quiet', 'start']);
  });

  test('from an entity to itself has no step', () => {
    expect(along('start', 'start')).toEqual([]);
  });

  test('is null where none is known, or an end is not here', () => {
    expect(pathBetween(atlas, 'start', 'island')).toBeNull();
    expect(pathBetween(atlas, 'start', 'nobody')).toBeNull();
    expect(pathBetween(atlas, 'nobody', 'start')).toBeNull();
  });

  test('has six links at most', () => {
    expect(pathBetween(line(7), 'n0', 'n6')).toHaveLength(6);
    expect(pathBetween(line(8), 'n0', 'n7')).toBeNull();
  });
});

describe('the chain that the state asks for', () => {
  test('names its links in the order in which one walks', () => {
    const state = stateOf(atlas, { selected: 'start', to: 'end' });
    expect(chainIn(state)).toEqual(['quiet--uses--start', 'end--uses--quiet']);
    // Nothing that it depends on changed.
    expect(chainIn({ ...state, notice: 'said' })).toBe(chainIn(state));
  });

  test('is empty where nothing is asked, no path is known, or the data is not here', () => {
    expect(chainIn(stateOf(atlas, { selected: 'start' }))).toEqual([]);
    expect(chainIn(stateOf(atlas, { selected: 'start', to: 'island' }))).toEqual([]);
    expect(chainIn(stateOf(null, { selected: 'start', to: 'end' }))).toEqual([]);
  });
});
