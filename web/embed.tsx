/** One view inside a page of others: it keeps to its frame, and its links open the whole application. */
import { render } from 'preact';
import { lazyMap } from './lazy-map.ts';
import { viewAt } from './model/address.ts';
import { show } from './model/changes.ts';
import { preferred } from './model/language.ts';
import { firstState, languageOf } from './model/state.ts';
import { Embedded } from './panels/embedded.tsx';
import { consult } from './remote/consult.ts';
import { follow } from './remote/following.ts';
import { search } from './remote/search.ts';
import { openStore } from './store.ts';
import { trustOwnScripts } from './trust.ts';
import { wordsIn } from './words/words.ts';

trustOwnScripts();

const address = location.href.slice(location.origin.length).replace(/^\/embed/, '');
const store = openStore(show(viewAt(address))(firstState(preferred(navigator.languages))));
const root = document.querySelector('#page') as HTMLElement;
const map = lazyMap(store);
const retry = follow(store);

function draw(): void {
  const state = store.get();
  const language = languageOf(state);
  document.documentElement.lang = language;
  const words = wordsIn(language);
  const scene = {
    state,
    language,
    words,
    map,
    retry,
    change: store.change,
    search: (text: string) => search(text, language),
    consult: (marks: readonly string[]) => consult(marks, language),
  };
  render(<Embedded scene={scene} />, root);
}

const { theme } = store.get().view;
if (theme !== null) document.documentElement.dataset['theme'] = theme;

let drawing = false;
store.subscribe(() => {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    draw();
  });
});
draw();
