/** View and address bar follow each other: links change the view, the view the address, back and forward the view. */
import { addressOf, viewAt } from '../address.ts';
import { see, showView } from '../changes.ts';
import { arrived } from '../data/loading.ts';
import { detailsNeed } from '../lenses/entity/needs.ts';
import { loadingOf } from '../remote/need.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { isSameStory, replacesEntry, withReaderSettings } from './history.ts';
import { rememberScroll } from './scroll.ts';

const here = () => location.href.slice(location.origin.length).replace(/#.*$/, '');

export function followAddress(store: Store<State>): void {
  let isGoingBack = false;
  const scroll = rememberScroll();

  // The id of one that was merged into another leads to its heir, whose address takes the place of the old one.
  store.subscribe((now, before) => {
    const details = loadingOf(now, detailsNeed);
    const { view } = now;
    if (details === loadingOf(before, detailsNeed)) return;
    const id = arrived(details)?.id ?? null;
    if (id === null) return;
    if (view.selected === null || view.selected === id) return;
    history.replaceState(null, '', addressOf({ ...view, selected: id }));
    store.change(see({ selected: id }));
  });

  store.subscribe((now, before) => {
    if (isGoingBack || now.view === before.view) return;
    const address = addressOf(now.view);
    if (address === here()) return;
    if (replacesEntry(before.view, now.view)) history.replaceState(null, '', address);
    else {
      scroll.keep();
      history.pushState(null, '', address);
    }
    if (now.view.lens !== before.view.lens && !isSameStory(before.view, now.view)) scrollTo(0, 0);
  });

  addEventListener('popstate', () => {
    isGoingBack = true;
    store.change(showView(viewAt(here())));
    isGoingBack = false;
    scroll.takeUp();
  });

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link === null || !isFollowedHere(link, event)) return;
    event.preventDefault();
    const view = viewAt(addressIn(link));
    store.change((state) => {
      const chosen = withReaderSettings(view, state.view);
      const read = chosen.selected !== null && chosen.selected !== state.view.selected;
      return { ...showView(chosen)(state), attention: state.attention + (read ? 1 : 0) };
    });
  });
}

/** A link in a drawing has no address of its own to ask for: it is read against that of the page. */
const targetOf = (link: Element) => new URL(link.getAttribute('href') ?? '', location.href);

const addressIn = (link: Element) => targetOf(link).href.slice(location.origin.length);

function isFollowedHere(link: Element, event: MouseEvent): boolean {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const inside =
    targetOf(link).origin === location.origin &&
    !link.getAttribute('target') &&
    !link.hasAttribute('download');
  return plain && inside && !event.defaultPrevented && !link.getAttribute('href')?.startsWith('#');
}
