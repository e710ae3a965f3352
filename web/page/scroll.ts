/** Where one was on a page: kept with each entry of the browser's history, and taken up again on the way back. */

/** On a wide screen the content scrolls in its frame, on a phone the page does. */
interface Scroll {
  readonly content: number;
  readonly page: number;
}

/** In milliseconds: how long one may have stopped before the place is kept, and how long a list may take to come. */
const [REST, PATIENCE] = [150, 5_000];
const AT_TOP: Scroll = { content: 0, page: 0 };

const content = () => document.querySelector('#content');
const now = (): Scroll => ({ content: content()?.scrollTop ?? 0, page: scrollY });

/** @returns what to call before an entry is left, and after one is come back to */
export function rememberScroll(): { readonly keep: () => void; readonly takeUp: () => void } {
  let last = AT_TOP;
  let resting = 0;
  let isTakingUp = false;
  const keep = () => {
    clearTimeout(resting);
    history.replaceState({ ...history.state, scroll: last }, '');
  };
  history.scrollRestoration = 'manual';
  const listening = { capture: true, passive: true } as const;
  addEventListener(
    'scroll',
    () => {
      if (isTakingUp) return;
      last = now();
      clearTimeout(resting);
      resting = window.setTimeout(keep, REST);
    },
    listening,
  );

  /** Lists come later than the view: the place is looked for until it is there, or the reader moves. */
  const takeUp = () => {
    clearTimeout(resting);
    const wanted: Scroll = history.state?.scroll ?? AT_TOP;
    const end = performance.now() + PATIENCE;
    const stop = () => {
      isTakingUp = false;
    };
    for (const what of ['wheel', 'touchstart', 'keydown', 'mousedown'])
      addEventListener(what, stop, { once: true, ...listening });
    isTakingUp = true;
    const step = () => {
      if (!isTakingUp) return;
      content()?.scrollTo(0, wanted.content);
      scrollTo(0, wanted.page);
      last = now();
      const isThere = last.content >= wanted.content - 1 && last.page >= wanted.page - 1;
      if (isThere || performance.now() > end) stop();
      else requestAnimationFrame(step);
    };
    step();
  };
  if (history.state?.scroll !== undefined) takeUp();
  return { keep, takeUp };
}
