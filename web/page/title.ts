/** The title of the page: the entity, the view, the site. */
import { entityAt } from '../data/atlas.ts';
import { siteName } from '../data/ecosystem.ts';
import { LENSES } from '../lenses/lenses.ts';
import { storyIn } from '../lenses/stories/reading.ts';
import { atlasIn, languageOf, type State } from '../state.ts';

export function titleOf(state: State): string {
  const { lens, selected, story } = state.view;
  const language = languageOf(state);
  const page = siteName(language);
  if (story !== null) {
    const told = storyIn(state)?.title ?? null;
    const stories = LENSES.stories.label?.[language] ?? null;
    return [told, stories, page].filter((part) => part !== null).join(' · ');
  }
  const atlas = atlasIn(state);
  const name = atlas === null ? null : (entityAt(atlas, selected)?.name[language] ?? null);
  const view = LENSES[lens].label?.[language] ?? null;
  return [name, view, page].filter((part) => part !== null).join(' · ');
}
