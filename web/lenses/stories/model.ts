/** A story as it is read: text beside views, and how one walks through it. */
import { viewAt } from '../../address.ts';
import { type Change, see } from '../../changes.ts';
import type { Citation } from '../../data/sheet.ts';
import type { State } from '../../state.ts';
import type { View } from '../../view.ts';

export interface Invitation {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: number;
}

export interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Step {
  readonly title: string;
  /** The address of the view that it shows. */
  readonly view: string;
  readonly sentences: readonly Sentence[];
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly Step[];
}

/** To a step of the story; what it shows follows once the story is here. */
export const toStep = (step: number): Change => see({ lens: 'stories', step });

export const read = (story: string): Change => see({ lens: 'stories', story, step: 1 });

/** The story that the view names, once it is here. */
export const storyIn = ({ view, story }: State): Story | null =>
  story.step === 'ready' && story.value?.id === view.story ? story.value : null;

/** What a step shows, in the reader's language and light. */
export function viewOf({ view }: Step, now: View): View {
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
