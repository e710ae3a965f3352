/** The page asks for what its state needs, keeps each answer under the name of its need, and drops what comes too late. */
import { describe, expect, test, vi } from 'vitest';
import { same } from '../../web/data/same.ts';
import { NEEDS } from '../../web/page/needs.ts';
import { Unanswered } from '../../web/remote/ask.ts';
import { follow } from '../../web/remote/following.ts';
import { loadingOf, need, type ReadingProgress, wantsMore } from '../../web/remote/need.ts';
import { firstState, type State } from '../../web/state.ts';
import { openStore } from '../../web/store.ts';

interface Key {
  readonly id: string;
  readonly most: number;
}

/** A need of the selected entity, answered by hand. */
function answering(part: { readonly isForgotten?: boolean } = {}) {
  const asked: { key: Key; answer: (value: string) => void; fail: (error: unknown) => void }[] = [];
  let told: ReadingProgress<string> | undefined;
  const named = need<Key, string>({
    ...part,
    name: 'named',
    key: ({ view, reach }) =>
      view.selected === null ? null : { id: view.selected, most: reach?.most ?? 0 },
    read: (key, to) => {
      told = to;
      return new Promise((answer, fail) => asked.push({ key, answer, fail }));
    },
    goesOn: wantsMore,
  });
  const store = openStore(firstState('fr'));
  const retry = follow(store, [named]);
  const change = (by: (state: State) => State) => store.change(by);
  return {
    asked,
    retry,
    told: () => told,
    select: (selected: string | null) =>
      change((state) => ({ ...state, view: { ...state.view, selected } })),
    more: (most: number) => change((state) => ({ ...state, reach: { of: 'x', most } })),
    now: () => loadingOf(store.get(), named),
    settled: () => new Promise((resolve) => setTimeout(resolve)),
  };
}

describe('a need', () => {
  test('is asked once for each key, whatever else changes', async () => {
    const page = answering();
    expect(page.now()).toEqual({ step: 'idle' });
    page.select('a');
    page.select('a');
    expect(page.asked.map(({ key }) => key.id)).toEqual(['a']);
    expect(page.now()).toEqual({ step: 'loading' });
    page.asked[0]?.answer('A');
    await page.settled();
    expect(page.now()).toEqual({ step: 'ready', value: 'A' });
  });

  test('drops an answer that comes after another was wanted', async () => {
    const page = answering();
    page.select('a');
    page.select('b');
    page.asked[1]?.answer('B');
    page.asked[0]?.answer('A');
    await page.settled();
    expect(page.now()).toEqual({ step: 'ready', value: 'B' });
  });

  test('shows what is here while more of the same comes, and nothing of another', async () => {
    const page = answering();
    page.select('a');
    page.asked[0]?.answer('A');
    await page.settled();
    page.more(500);
    expect(page.asked[1]?.key).toEqual({ id: 'a', most: 500 });
    expect(page.now()).toEqual({ step: 'ready', value: 'A' });
    page.select('b');
    expect(page.now()).toEqual({ step: 'loading' });
  });

  test('keeps its answer where it is not needed, unless it is forgotten', async () => {
    for (const isForgotten of [false, true]) {
      const page = answering({ isForgotten });
      page.select('a');
      page.asked[0]?.answer('A');
      await page.settled();
      page.select(null);
      expect(page.now().step).toBe(isForgotten ? 'idle' : 'ready');
      page.select('a');
      expect(page.asked).toHaveLength(isForgotten ? 2 : 1);
    }
  });

  test('fails with its reason, and is asked again when one retries', async () => {
    const page = answering();
    page.select('a');
    page.asked[0]?.fail(new Unanswered('offline'));
    await page.settled();
    expect(page.now()).toEqual({ step: 'failed', reason: 'offline' });
    page.retry();
    expect(page.now()).toEqual({ step: 'loading' });
    page.asked[1]?.answer('A');
    await page.settled();
    expect(page.now()).toEqual({ step: 'ready', value: 'A' });
  });

  test('that fails by a mistake of the page says so in the console', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = answering();
    page.select('a');
    page.asked[0]?.fail(new TypeError('a mistake'));
    await page.settled();
    expect(page.now()).toEqual({ step: 'failed', reason: 'error' });
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('may tell a first value early, while it is still the one that is wanted', () => {
    const page = answering();
    page.select('a');
    const first = page.told();
    first?.early('half of A');
    expect(page.now()).toEqual({ step: 'ready', value: 'half of A' });
    page.select('b');
    first?.early('late');
    expect(page.now()).toEqual({ step: 'loading' });
  });
});

test('no two needs have one name', () => {
  const names = NEEDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('plain values are compared part by part', () => {
  const cases: readonly (readonly [unknown, unknown, boolean])[] = [
    [1, 1, true],
    [1, '1', false],
    [null, null, true],
    [null, undefined, false],
    [{}, null, false],
    [[], {}, false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'a'], false],
    [{ a: 1, b: [null] }, { b: [null], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: { b: 1 } }, { a: { b: 2 } }, false],
  ];
  for (const [a, b, expected] of cases) {
    expect(same(a, b), JSON.stringify([a, b])).toBe(expected);
    expect(same(b, a), JSON.stringify([b, a])).toBe(expected);
  }
});
