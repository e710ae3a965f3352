/** The only file that knows store, remote, map and panels: it ties them, and nothing else. */
import { render } from 'preact';
import { followAddress } from './address-bar.ts';
import { lazyMap } from './lazy-map.ts';
import { viewAt } from './model/address.ts';
import { show } from './model/changes.ts';
import { preferred } from './model/language.ts';
import { firstState, languageOf } from './model/state.ts';
import { App } from './panels/app.tsx';
import { titleOf } from './panels/title.ts';
import { consult } from './remote/consult.ts';
import { follow } from './remote/following.ts';
import { search } from './remote/search.ts';
import { openStore } from './store.ts';
import { followStory } from './story-following.ts';
import { trustOwnScripts } from './trust.ts';
import { wordsIn } from './words/words.ts';

trustOwnScripts();

const first = firstState(preferred(navigator.languages));
const store = openStore(show(viewAt(location.href.slice(location.origin.length)))(first));
const root = document.querySelector('#page') as HTMLElement;
// What the server wrote there for readers without scripts makes place for the application.
root.replaceChildren();

const map = lazyMap(store);
followAddress(store);
followStory(store);
const retry = follow(store);

let drawing = false;

function draw(): void {
  drawing = false;
  const state = store.get();
  const language = languageOf(state);
  const words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = titleOf(state, words);
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
  render(<App scene={scene} />, root);
}

store.subscribe((now, before) => {
  if (now.view.theme !== before.view.theme) light();
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(draw);
});

function light(): void {
  const { theme } = store.get().view;
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

addEventListener('keydown', (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test((event.target as Element).tagName);
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  root.querySelector<HTMLInputElement>('[data-main]')?.focus();
});

light();
// What the server wrote for readers without JavaScript makes way.
root.replaceChildren();
draw();
