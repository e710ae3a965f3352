/** The need of a story: its text, step by step. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { readStory } from './remote.ts';

export const storyNeed = need({
  name: 'story',
  isForgotten: true,
  key: (state) => {
    const { story } = state.view;
    return story === null ? null : { id: story.id, language: languageOf(state) };
  },
  read: ({ id, language }) => readStory(id, language),
});
