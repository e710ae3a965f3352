/** Whoever comes to a step of a story is shown what it shows, as soon as the story is here. */
import type { State } from '../../state.ts';
import type { Store } from '../../store.ts';
import { shown } from './model.ts';

export function followStory(store: Store<State>): void {
  store.subscribe((now, before) => {
    if (now.view !== before.view || now.story !== before.story) store.change(shown);
  });
}
