/** One view inside a page of others: it keeps to its frame, and its links open the whole application. */
import { render } from 'preact';
import { Embedded } from './page/embedded.tsx';
import { trustOwnScripts } from './page/trusted-types.ts';
import { drawFrom, storeAt } from './start.ts';

trustOwnScripts();

const store = storeAt(location.href.slice(location.origin.length).replace(/^\/embed/, ''));
const root = document.querySelector('#page') as HTMLElement;
drawFrom(store, (scene) => render(<Embedded scene={scene} />, root));
