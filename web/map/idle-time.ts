/** Runs work in small steps while the page is idle. */

/** Milliseconds of each frame that are left free. */
const KEPT = 4;
/** Where the browser does not say when it is idle, in milliseconds. */
const PAUSE = 30;

/** @param step does a little; false once nothing is left. */
export function inIdleTime(step: () => boolean): { readonly stop: () => void } {
  let stopped = false;
  const work = (deadline?: IdleDeadline) => {
    let more = !stopped && step();
    while (more && deadline !== undefined && deadline.timeRemaining() > KEPT) more = step();
    if (more) next();
  };
  function next(): void {
    // Safari does not say.
    if ('requestIdleCallback' in window) requestIdleCallback(work);
    else setTimeout(work, PAUSE);
  }
  next();
  return {
    stop: () => {
      stopped = true;
    },
  };
}
