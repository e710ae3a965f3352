/** One value, changed by pure functions; every listener is called for each change, in the order of the changes. */
export interface Store<S> {
  readonly get: () => S;
  /** Changes the value at once; listeners are called after those of an earlier change. */
  readonly change: (by: (state: S) => S) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: Listener<S>) => () => void;
}

export type Listener<S> = (now: S, before: S) => void;

export function openStore<S>(first: S): Store<S> {
  let state = first;
  const listeners = new Set<Listener<S>>();
  /** Changes that nobody heard of yet, the oldest first. */
  const untold: (readonly [now: S, before: S])[] = [];
  let isTelling = false;

  function tell(): void {
    const failures: unknown[] = [];
    isTelling = true;
    for (let change = untold.shift(); change !== undefined; change = untold.shift()) {
      for (const listener of [...listeners]) {
        if (!listeners.has(listener)) continue;
        try {
          listener(...change);
        } catch (error) {
          failures.push(error);
        }
      }
    }
    isTelling = false;
    if (failures.length > 0) throw failures[0];
  }

  return {
    get: () => state,
    change: (by) => {
      const before = state;
      state = by(state);
      if (state === before) return;
      untold.push([state, before]);
      if (!isTelling) tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
