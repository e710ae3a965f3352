/** Asks what the state needs and does not have; an answer that comes too late is dropped. */
import { failed, idle, type Loading, loading, ready } from '../data/loading.ts';
import { languageOf, type State } from '../state.ts';
import type { Store } from '../store.ts';
import { Unanswered } from './ask.ts';
import { FORGOTTEN, NEEDS, type Need, type Place, type Values } from './needs.ts';

/** Whether two keys differ in nothing but how many are wanted: what is shown stays while more comes. */
function goesOn(before: string | undefined, key: string): boolean {
  if (before === undefined || !key.startsWith('{')) return false;
  const bare = (one: string) => one.replace(/"most":\d+/, '');
  return bare(before) === bare(key);
}

/** Follows the store; the function that comes back asks again for all that failed. */
export function follow(store: Store<State>): () => void {
  const asked = new Map<Place, string>();

  function put<P extends Place>(place: P, value: Loading<Values[P]>): void {
    store.change((state) => ({ ...state, [place]: value }));
  }

  function settling(progress: number): void {
    store.change((state) => ({ ...state, settling: { progress, running: true } }));
  }

  async function fetch<P extends Place>(place: P, key: string): Promise<void> {
    const need: Need<P> = NEEDS[place];
    const before = asked.get(place);
    asked.set(place, key);
    if (!goesOn(before, key)) put(place, loading);
    try {
      const value = await need.read(key, languageOf(store.get()), {
        atlas: (early) => asked.get('atlas') === key && put('atlas', ready(early)),
        progress: (share) => settling(share),
      });
      if (asked.get(place) === key) put(place, ready(value));
    } catch (error) {
      if (asked.get(place) !== key) return;
      put(place, failed(error instanceof Unanswered ? error.reason : 'error'));
      if (!(error instanceof Unanswered)) console.error(error);
    }
  }

  function look(): void {
    for (const place of Object.keys(NEEDS) as Place[]) {
      const key = NEEDS[place].key(store.get(), asked.get(place));
      if (key === asked.get(place)) continue;
      if (key !== null) void fetch(place, key);
      else if (FORGOTTEN.has(place)) {
        asked.delete(place);
        if (store.get()[place].step !== 'idle') put(place, idle);
      }
    }
  }

  store.subscribe(look);
  look();
  return () => {
    for (const place of Object.keys(NEEDS) as Place[]) {
      if (store.get()[place].step === 'failed') asked.delete(place);
    }
    look();
  };
}
