/** The title of the page: what is read, in which view. */
import { entityAt } from '../data/atlas.ts';
import { storyIn } from '../lenses/stories/reading.ts';
import { atlasIn, languageOf, type State } from '../state.ts';
import type { Words } from '../words/words.ts';

export function titleOf(state: State, words: Words): string {
  const { lens, selected, story } = state.view;
  if (story !== null) {
    const told = storyIn(state)?.title ?? null;
    return [told, words.top.stories, words.name].filter((part) => part !== null).join(' · ');
  }
  const atlas = atlasIn(state);
  const name = atlas === null ? null : (entityAt(atlas, selected)?.name[languageOf(state)] ?? null);
  const view = lens === 'home' || lens === 'entity' ? null : words.top[lens];
  return [name, view, words.name].filter((part) => part !== null).join(' · ');
}
