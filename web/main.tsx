/** The page: its address, its stories, its keys; `start.ts` connects store, remote, map and panels. */
import { render } from 'preact';
import { viewAt } from './address.ts';
import { followStory } from './lenses/stories/reading.ts';
import { followAddress } from './page/address-bar.ts';
import { App } from './page/app.tsx';
import { titleOf } from './page/title.ts';
import { trustOwnScripts } from './page/trusted-types.ts';
import { hearChanges } from './remote/changes.ts';
import { drawFrom, storeAt } from './start.ts';

trustOwnScripts();

const store = storeAt(location.href.slice(location.origin.length));
const root = document.querySelector('#page') as HTMLElement;
// The server wrote a page there for readers without scripts: the application replaces it.
root.replaceChildren();
followAddress(store);
followStory(store, viewAt);
drawFrom(store, (scene) => {
  document.title = titleOf(scene.state);
  render(<App scene={scene} />, root);
});

hearChanges((revision) => store.change((state) => ({ ...state, revision })));

addEventListener('keydown', (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test((event.target as Element).tagName);
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  root.querySelector<HTMLInputElement>('[data-main]')?.focus();
});
