/** The path that the map lights: the first that the server gives, in the rows of the atlas. */
import { describe, expect, test } from 'vitest';
import { ready } from '../../web/data/loading.ts';
import type { Hop, Paths } from '../../web/data/path.ts';
import { stepsIn } from '../../web/map/path.ts';
import type { State } from '../../web/state.ts';
import { atlasFrom, stateOf } from './small-atlas.ts';

const atlas = atlasFrom(
  ['start', 'middle', 'end'].map((id) => ({ id })),
  [
    { from: 'start', to: 'middle' },
    { from: 'end', to: 'middle' },
  ],
);

const named = (id: string) => ({ id, kind: 'Organisation', name: id });
const hop = (from: string, to: string, id: string): Hop => ({
  from: named(from),
  said: 'uses',
  to: named(to),
  link: { id, status: 'stated', citations: [] },
});
const HOPS = [
  hop('start', 'middle', 'start--uses--middle'),
  hop('middle', 'end', 'end--uses--middle'),
];

function asked(paths: Paths | null, to: string | null = 'end'): State {
  const state = stateOf(atlas, { selected: 'start', to });
  return paths === null
    ? state
    : { ...state, remote: { ...state.remote, chain: ready(paths) as never } };
}

const paths = (hops: readonly Hop[], to = 'end'): Paths => ({
  from: 'start',
  to,
  all: [{ by: 'shared work', hops }],
});

describe('the path on the map', () => {
  test('has its steps in the order in which one walks, whichever way links point', () => {
    const state = asked(paths(HOPS));
    const steps = stepsIn(state, atlas);
    expect(steps?.map(({ from, to }) => [from, to].map((at) => atlas.entities[at]?.id))).toEqual([
      ['start', 'middle'],
      ['middle', 'end'],
    ]);
    expect(steps?.map(({ link }) => atlas.links[link]?.id)).toEqual([
      'start--uses--middle',
      'end--uses--middle',
    ]);
    // Nothing that it depends on changed.
    expect(stepsIn({ ...state, notice: 'said' }, atlas)).toBe(steps);
  });

  test('is none while nothing is asked, the answer is on its way, or it answers another question', () => {
    expect(stepsIn(asked(null, null), atlas)).toBeNull();
    expect(stepsIn(asked(null), atlas)).toBeNull();
    expect(stepsIn(asked(paths(HOPS, 'middle')), atlas)).toBeNull();
    expect(stepsIn(asked({ from: 'start', to: 'end', all: [] }), atlas)).toBeNull();
  });

  test('leaves out a hop whose link the atlas does not have', () => {
    const unknown = hop('middle', 'nowhere', 'middle--uses--nowhere');
    expect(stepsIn(asked(paths([HOPS[0] as Hop, unknown])), atlas)).toHaveLength(1);
  });
});
