/** The common start of the page and of its embedded form: a state at an address, who follows it, and one drawing a frame. */
import { addressOf, viewAt } from './address.ts';
import { showView } from './changes.ts';
import { ecosystem } from './data/ecosystem.ts';
import { openFrames } from './frames.ts';
import { LENSES, LISTED } from './lenses/lenses.ts';
import { lazyMap } from './map/lazy-map.ts';
import { NEEDS } from './page/needs.ts';
import { follow } from './remote/following.ts';
import { search } from './remote/search.ts';
import type { Scene } from './shared/scene.ts';
import { firstState, languageOf, type State } from './state.ts';
import { openStore, type Store } from './store.ts';
import { preferred } from './words/language.ts';
import { wordsIn } from './words/words.ts';

export const storeAt = (address: string): Store<State> =>
  openStore(
    showView(viewAt(address))(
      firstState(preferred(navigator.languages, ecosystem.language), LISTED),
    ),
  );

/**
 * Draws at once, and then once for each frame in which something changed: first the panels, then the map.
 * @param draws is given all that panels need.
 */
export function drawFrom(store: Store<State>, draws: (scene: Scene) => void): void {
  const frames = openFrames(store);
  frames.subscribe(draw);
  const map = lazyMap(store, frames);
  const retry = follow(store, NEEDS);

  function draw(state: State): void {
    const language = languageOf(state);
    document.documentElement.lang = language;
    applyTheme(state);
    draws({
      state,
      language,
      words: wordsIn({ language }),
      map,
      retry,
      change: store.change,
      search: (text) => search(text, language),
      addressOf,
      labelOf: (lens) => LENSES[lens].label?.[language] ?? '',
    });
  }

  draw(store.get());
}

/** The light that the reader chose; that of the system where none was chosen. */
function applyTheme({ view: { theme } }: State): void {
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
