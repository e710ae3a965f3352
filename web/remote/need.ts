/** A need: what the page asks of the server, and what the answer depends on. */
import { idle, type Loading } from '../data/loading.ts';
import { same } from '../data/same.ts';
import type { State } from '../state.ts';

/** Where a reading tells what it knows before all of it is here. */
export interface ReadingProgress<Value> {
  /** A first value, which the whole one replaces. */
  readonly early: (value: Value) => void;
  /** How far the server is with the layout, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Its functions are methods, so that needs with keys of different types stand in one list. */
export interface Need<Key, Value> {
  /** Under this name the state keeps the answer. */
  readonly name: string;
  /**
   * What the answer depends on, as a plain value; null while nothing is needed.
   * @param asked the key with which it was asked last, or null
   */
  key(state: State, asked: Key | null): Key | null;
  read(key: Key, told: ReadingProgress<Value>): Promise<Value>;
  /** Whether the answer is dropped as soon as it is not needed: it belongs to one choice. */
  readonly isForgotten?: boolean;
  /** Whether a value that was read again says nothing new; without it, each is taken. */
  isSame?(before: Value, value: Value): boolean;
  /** Whether `key` asks for more of what `before` asked for: what is shown stays while more comes. */
  goesOn?(before: Key, key: Key): boolean;
}

export type AnyNeed = Need<unknown, unknown>;

export const need = <Key, Value>(of: Need<Key, Value>): Need<Key, Value> => of;

/** How far the answer to a need is. */
export const loadingOf = <Value>(
  { remote }: State,
  { name }: Need<unknown, Value>,
): Loading<Value> => (remote[name] ?? idle) as Loading<Value>;

/** A key with how many of a list are wanted. */
export interface Counted {
  readonly most: number;
}

/** Whether two keys differ in nothing but how many are wanted. */
export const wantsMore = <Key extends Counted>(before: Key, key: Key): boolean =>
  same({ ...before, most: 0 }, { ...key, most: 0 });
