/** Steps of a story, and the view that each step shows. */
import { type Change, showView, turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { loadingOf } from '../../remote/need.ts';
import type { State } from '../../state.ts';
import type { Store } from '../../store.ts';
import type { View } from '../../view.ts';
import type { Story } from './model.ts';
import { storyNeed } from './needs.ts';

/** To a step of the story that is read; the view that it shows follows once the story is here. */
export const toStep =
  (step: number): Change =>
  (state) => {
    const { story } = state.view;
    return story === null ? state : turn('stories', {}, { story: { ...story, step } })(state);
  };

/** The story that the view names, once it is here. */
export function storyIn(state: State): Story | null {
  const story = arrived(loadingOf(state, storyNeed));
  return story !== null && story.id === state.view.story?.id ? story : null;
}

/** Takes on the view that the step shows, in the reader's language and light; anything else stays as it is. */
export const showStep =
  (viewAt: (address: string) => View): Change =>
  (state) => {
    const { view } = state;
    const told = storyIn(state);
    if (told === null || view.story === null || view.lens !== 'stories') return state;
    const step = Math.min(view.story.step, told.steps.length);
    const chosen = told.steps[step - 1];
    if (chosen === undefined) return state;
    const { language, theme } = view;
    return showView({ ...viewAt(chosen.view), language, theme, story: { id: told.id, step } })(
      state,
    );
  };

/** Shows the view of the current step, as soon as the story is loaded. */
export function followStory(store: Store<State>, viewAt: (address: string) => View): void {
  const show = showStep(viewAt);
  store.subscribe((now, before) => {
    const isNew = loadingOf(now, storyNeed) !== loadingOf(before, storyNeed);
    if (isNew || now.view !== before.view) store.change(show);
  });
}
