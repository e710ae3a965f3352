/** One value, changed by pure functions; whoever draws from it is told once per frame by main. */
export interface Store<S> {
  readonly get: () => S;
  readonly change: (by: (state: S) => S) => void;
  readonly subscribe: (listener: (now: S, before: S) => void) => () => void;
}

export function openStore<S>(first: S): Store<S> {
  let state = first;
  const listeners = new Set<(now: S, before: S) => void>();
  return {
    get: () => state,
    change: (by) => {
      const before = state;
      state = by(state);
      if (state === before) return;
      const now = state;
      for (const listener of listeners) listener(now, before);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
