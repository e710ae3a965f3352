/** One view inside a page of others: it keeps to its frame, and its links open the whole application. */
import { render } from 'preact';
import { Embedded } from './panels/embedded.tsx';
import { drawFrom, storeAt } from './scene-of.ts';
import { trustOwnScripts } from './trust.ts';

trustOwnScripts();

const store = storeAt(location.href.slice(location.origin.length).replace(/^\/embed/, ''));
const root = document.querySelector('#page') as HTMLElement;
drawFrom(store, (scene) => render(<Embedded scene={scene} />, root));
