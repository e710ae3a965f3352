/** Calls each subscriber once per frame in which something changed, in the order of subscription. */
import type { Store } from './store.ts';

export interface Frames<S> {
  /** @param draws is given what is to be drawn, and what was drawn in the frame before. */
  readonly subscribe: (draws: (now: S, before: S) => void) => () => void;
}

/** @param onFrame has a function called when the browser draws next. */
export function openFrames<S>(
  store: Store<S>,
  onFrame: (draw: () => void) => void = requestAnimationFrame,
): Frames<S> {
  const all = new Set<(now: S, before: S) => void>();
  let drawn = store.get();
  let isAwaited = false;

  function draw(): void {
    isAwaited = false;
    const [now, before] = [store.get(), drawn];
    drawn = now;
    for (const draws of [...all]) draws(now, before);
  }

  store.subscribe(() => {
    if (isAwaited) return;
    isAwaited = true;
    onFrame(draw);
  });
  return {
    subscribe: (draws) => {
      all.add(draws);
      return () => all.delete(draws);
    },
  };
}
