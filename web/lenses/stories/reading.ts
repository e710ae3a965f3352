/** How one walks through a story, and what each step shows. */
import { viewAt } from '../../address.ts';
import { type Change, see } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { loadingOf } from '../../remote/need.ts';
import type { State } from '../../state.ts';
import type { Store } from '../../store.ts';
import type { View } from '../../view.ts';
import type { Step, Story } from './model.ts';
import { storyNeed } from './needs.ts';

/** To a step of the story; the view that it shows follows once the story is here. */
export const toStep = (step: number): Change => see({ lens: 'stories', step });

/** The story that the view names, once it is here. */
export function storyIn(state: State): Story | null {
  const story = arrived(loadingOf(state, storyNeed));
  return story?.id === state.view.story ? story : null;
}

/** The view that a step shows, in the reader's language and light. */
function viewOf({ view }: Step, now: View): View {
  return { ...viewAt(view), language: now.language, theme: now.theme };
}

/** Takes on the view of the step; anything else stays as it is. */
export const shown: Change = (state) => {
  const story = storyIn(state);
  const { view } = state;
  if (story === null || view.lens !== 'stories') return state;
  const step = Math.min(view.step, story.steps.length);
  const chosen = story.steps[step - 1];
  return chosen === undefined
    ? state
    : see({ ...viewOf(chosen, view), story: story.id, step })(state);
};

/** Shows the view of a step to a reader who comes to it, as soon as the story is here. */
export function followStory(store: Store<State>): void {
  store.subscribe((now, before) => {
    const isNew = loadingOf(now, storyNeed) !== loadingOf(before, storyNeed);
    if (isNew || now.view !== before.view) store.change(shown);
  });
}
