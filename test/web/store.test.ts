/** Listeners hear every change once, in the order in which the changes were made; those who draw, once a frame. */
import { describe, expect, test } from 'vitest';
import { openFrames } from '../../web/frames.ts';
import { openStore } from '../../web/store.ts';

const add =
  (by: number) =>
  (now: number): number =>
    now + by;

describe('a store', () => {
  test('tells each listener what is and what was before', () => {
    const store = openStore(0);
    const heard: [now: number, before: number][] = [];
    store.subscribe((now, before) => heard.push([now, before]));
    store.change(add(1));
    store.change(add(2));
    expect(heard).toEqual([
      [1, 0],
      [3, 1],
    ]);
    expect(store.get()).toBe(3);
  });

  test('says nothing where nothing changed', () => {
    const store = openStore({ a: 1 });
    let heard = 0;
    store.subscribe(() => {
      heard += 1;
    });
    store.change((state) => state);
    expect(heard).toBe(0);
  });

  test('a change that a listener makes is told after all have heard the first', () => {
    const store = openStore(0);
    const heard: string[] = [];
    store.subscribe((now, before) => {
      heard.push(`first ${before}→${now}`);
      if (now === 1) store.change(add(1));
    });
    store.subscribe((now, before) => heard.push(`second ${before}→${now}`));
    store.change(add(1));
    expect(heard).toEqual(['first 0→1', 'second 0→1', 'first 1→2', 'second 1→2']);
  });

  test('several changes made while one is told are told one by one, in their order', () => {
    const store = openStore(0);
    const heard: string[] = [];
    store.subscribe((now) => {
      if (now === 1) for (const by of [10, 100]) store.change(add(by));
    });
    store.subscribe((now, before) => heard.push(`${before}→${now}`));
    store.change(add(1));
    expect(heard).toEqual(['0→1', '1→11', '11→111']);
  });

  test('is read at its newest, also while an older change is told', () => {
    const store = openStore(0);
    const read: number[] = [];
    store.subscribe((now) => {
      if (now === 1) store.change(add(1));
    });
    store.subscribe(() => read.push(store.get()));
    store.change(add(1));
    expect(read).toEqual([2, 2]);
  });

  test('a listener that leaves hears nothing any more, and one that comes hears what comes after it', () => {
    const store = openStore(0);
    const heard: string[] = [];
    const leave = store.subscribe((now) => heard.push(`leaving ${now}`));
    store.subscribe((now) => {
      heard.push(`staying ${now}`);
      if (now !== 1) return;
      leave();
      store.subscribe((later) => heard.push(`late ${later}`));
    });
    store.change(add(1));
    store.change(add(1));
    expect(heard).toEqual(['leaving 1', 'staying 1', 'staying 2', 'late 2']);
  });

  test('a listener that fails keeps nobody from hearing, and its failure is not swallowed', () => {
    const store = openStore(0);
    const heard: number[] = [];
    store.subscribe(() => {
      throw new Error('a mistake');
    });
    store.subscribe((now) => heard.push(now));
    expect(() => store.change(add(1))).toThrow('a mistake');
    expect(heard).toEqual([1]);
    expect(() => store.change(add(1))).toThrow('a mistake');
    expect(heard).toEqual([1, 2]);
  });
});

describe('frames', () => {
  /** Frames that the test draws. */
  function byHand() {
    const wanted: (() => void)[] = [];
    const store = openStore(0);
    const frames = openFrames(store, (draw) => wanted.push(draw));
    return { store, frames, wanted, draw: () => wanted.shift()?.() };
  }

  test('one for all changes since the last, with what was drawn before', () => {
    const { store, frames, wanted, draw } = byHand();
    const drawn: [now: number, before: number][] = [];
    frames.subscribe((now, before) => drawn.push([now, before]));
    store.change(add(1));
    store.change(add(2));
    expect(wanted).toHaveLength(1);
    expect(drawn).toEqual([]);
    draw();
    store.change(add(3));
    draw();
    expect(drawn).toEqual([
      [3, 0],
      [6, 3],
    ]);
  });

  test('who draws is told in the order of subscription, within the same frame', () => {
    const { store, frames, draw } = byHand();
    const drawn: string[] = [];
    frames.subscribe((now) => drawn.push(`panels ${now}`));
    frames.subscribe((now) => drawn.push(`map ${now}`));
    store.change(add(1));
    expect(drawn).toEqual([]);
    draw();
    expect(drawn).toEqual(['panels 1', 'map 1']);
  });

  test('a change made while a frame is drawn belongs to the next', () => {
    const { store, frames, wanted, draw } = byHand();
    const drawn: string[] = [];
    frames.subscribe((now) => {
      drawn.push(`panels ${now}`);
      if (now === 1) store.change(add(1));
    });
    frames.subscribe((now) => drawn.push(`map ${now}`));
    store.change(add(1));
    draw();
    expect(drawn).toEqual(['panels 1', 'map 1']);
    expect(wanted).toHaveLength(1);
    draw();
    expect(drawn).toEqual(['panels 1', 'map 1', 'panels 2', 'map 2']);
  });

  test('one that leaves is drawn no more', () => {
    const { store, frames, draw } = byHand();
    const drawn: number[] = [];
    const leave = frames.subscribe((now) => drawn.push(now));
    store.change(add(1));
    leave();
    draw();
    expect(drawn).toEqual([]);
  });
});
