/**
 * Requests what the state needs and does not have; an answer that comes too late is dropped. After a
 * change on the server it asks again for what it has, and shows what it had until all is here.
 */
import { failed, idle, type Loading, loading, ready } from '../data/loading.ts';
import { same } from '../data/same.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { Unanswered } from './ask.ts';
import type { AnyNeed } from './need.ts';

/**
 * Follows the store.
 * @returns a function that asks again for all that failed
 */
export function follow(store: Store<State>, needs: readonly AnyNeed[]): () => void {
  /** By the name of the need, the key with which it was asked last. */
  const asked = new Map<string, unknown>();
  /** The revision for which answers were asked again last. */
  let refreshed: number | null = null;
  let isRefreshing = false;

  function put(name: string, value: Loading<unknown>): void {
    store.change((state) => ({ ...state, remote: { ...state.remote, [name]: value } }));
  }

  function progress(share: number): void {
    store.change((state) => ({ ...state, layoutProgress: { progress: share, running: true } }));
  }

  async function fetch(need: AnyNeed, key: unknown): Promise<void> {
    const { name } = need;
    const before = asked.get(name);
    const isWanted = () => asked.get(name) === key;
    asked.set(name, key);
    if (before === undefined || need.goesOn?.(before, key) !== true) put(name, loading);
    try {
      const early = (value: unknown) => isWanted() && put(name, ready(value));
      const value = await need.read(key, { early, progress });
      if (isWanted()) put(name, ready(value));
    } catch (error) {
      if (!isWanted()) return;
      put(name, failed(error instanceof Unanswered ? error.reason : 'error'));
      if (!(error instanceof Unanswered)) console.error(error);
    }
  }

  /** Atlas and layout belong together: all that was read again is taken in one change. */
  async function refresh(): Promise<void> {
    isRefreshing = true;
    refreshed = store.get().revision;
    const known = needs.filter(({ name }) => store.get().remote[name]?.step === 'ready');
    const read = await Promise.all(known.map(readAgain));
    isRefreshing = false;
    store.change((state) => {
      const remote: Record<string, Loading<unknown>> = {};
      for (const one of read) {
        if (one === null || asked.get(one.need.name) !== one.key) continue;
        const before = state.remote[one.need.name];
        if (before?.step !== 'ready' || one.need.isSame?.(before.value, one.value) === true)
          continue;
        remote[one.need.name] = ready(one.value);
      }
      return { ...state, remote: { ...state.remote, ...remote } };
    });
  }

  /** Null where it fails: what is shown stays, and the next change asks again. */
  async function readAgain(need: AnyNeed) {
    const key = asked.get(need.name);
    try {
      const value = await need.read(key, { early: () => {}, progress: () => {} });
      return { need, key, value };
    } catch {
      return null;
    }
  }

  function requestNeeds(): void {
    const { revision } = store.get();
    if (revision !== null && revision !== refreshed && !isRefreshing) void refresh();
    for (const need of needs) {
      const last = asked.get(need.name);
      const key = need.key(store.get(), last ?? null);
      if (key === null) forget(need);
      else if (!same(key, last)) void fetch(need, key);
    }
  }

  function forget({ name, isForgotten }: AnyNeed): void {
    if (isForgotten !== true) return;
    asked.delete(name);
    if ((store.get().remote[name]?.step ?? 'idle') !== 'idle') put(name, idle);
  }

  store.subscribe(requestNeeds);
  requestNeeds();
  return () => {
    for (const { name } of needs) {
      if (store.get().remote[name]?.step === 'failed') asked.delete(name);
    }
    requestNeeds();
  };
}
