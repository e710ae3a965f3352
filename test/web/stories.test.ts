/** A story is read step by step: each step shows its view, in the reader's language and theme. */
import { describe, expect, test } from 'vitest';
import { viewAt } from '../../web/address.ts';
import { readStory } from '../../web/changes.ts';
import { ready } from '../../web/data/loading.ts';
import { storyNeed } from '../../web/lenses/stories/needs.ts';
import { followStory, showStep, storyIn, toStep } from '../../web/lenses/stories/reading.ts';
import { nameOf } from '../../web/shared/name-of.ts';
import { firstState, type State } from '../../web/state.ts';
import { openStore } from '../../web/store.ts';
import { atlasFrom, sceneOf, stateOf } from './small-atlas.ts';

const STORY = {
  ...{ id: 'le-lac', title: 'The lake', lead: '' },
  steps: [
    { title: 'One', view: '/map?focus=lac', sentences: [] },
    { title: 'Two', view: '/table?year=2020', sentences: [] },
  ],
};
const withStory = (state: State): State => ({
  ...state,
  remote: { ...state.remote, [storyNeed.name]: ready(STORY) },
});
const first = readStory('le-lac')(firstState('fr'));

describe('a step', () => {
  test('shows its view once the story is here, and keeps language and theme', () => {
    const dark = { ...first, view: { ...first.view, language: 'en', theme: 'dark' } } as State;
    expect(showStep(viewAt)(dark)).toBe(dark);
    const { view } = showStep(viewAt)(withStory(dark));
    expect(view).toMatchObject({ lens: 'map', language: 'en', theme: 'dark' });
    expect([view.filters.focus, view.story]).toEqual(['lac', { id: 'le-lac', step: 1 }]);
  });

  test('beyond the last one is the last one', () => {
    const { view } = showStep(viewAt)(withStory(toStep(9)(first)));
    expect(view).toMatchObject({ lens: 'table', story: { step: 2 } });
  });

  test('outside a story does nothing', () => {
    const outside = firstState('fr');
    expect(toStep(2)(outside)).toBe(outside);
    expect(showStep(viewAt)(withStory(outside)).view).toEqual(outside.view);
  });
});

test('a story that the address does not name is not the one that is read', () => {
  expect(storyIn(withStory(first))).toBe(STORY);
  expect(storyIn(withStory(readStory('other')(first)))).toBeNull();
  expect(storyIn(first)).toBeNull();
});

test('the view follows when the story arrives, and at each step', () => {
  const store = openStore(first);
  followStory(store, viewAt);
  expect(store.get().view.lens).toBe('stories');
  store.change(withStory);
  expect(store.get().view.lens).toBe('map');
  store.change(toStep(2));
  expect(store.get().view).toMatchObject({ lens: 'table', story: { id: 'le-lac', step: 2 } });
});

test('an entity is called by its name, or by its id where it is not here', () => {
  const scene = sceneOf(stateOf(atlasFrom([{ id: 'lac', fr: 'Le lac', en: 'The lake' }])), 'en');
  expect([nameOf(scene, 'lac'), nameOf(scene, 'nobody')]).toEqual(['The lake', 'nobody']);
  expect(nameOf(sceneOf(stateOf(null)), 'lac')).toBe('lac');
});
