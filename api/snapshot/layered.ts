/**
 * A map that is not changed but succeeded: the next one shares its entries with the one before, so that
 * a reader of the one before still sees what it saw, and a change costs what it touches.
 */
export class Layered<V extends {}> implements ReadonlyMap<string, V> {
  readonly #base: ReadonlyMap<string, V>;
  /** What differs from the base; undefined where an entry was removed. */
  readonly #over: ReadonlyMap<string, V | undefined>;
  readonly size: number;

  constructor(
    base: ReadonlyMap<string, V>,
    over: ReadonlyMap<string, V | undefined> = new Map(),
    size = base.size,
  ) {
    this.#base = base;
    this.#over = over;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.#over.has(key) ? this.#over.get(key) : this.#base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** The next map. @param changes by key: undefined removes the entry. */
  with(changes: ReadonlyMap<string, V | undefined>): Layered<V> {
    if (changes.size === 0) return this;
    const over = new Map(this.#over);
    let { size } = this;
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(this.has(key));
      over.set(key, value);
    }
    const next = new Layered(this.#base, over, size);
    return over.size > MOST_OVER ? new Layered(new Map(next)) : next;
  }

  *entries(): MapIterator<[string, V]> {
    if (this.#over.size === 0) return yield* this.#base.entries();
    for (const entry of this.#base) if (!this.#over.has(entry[0])) yield entry;
    for (const [key, value] of this.#over) if (value !== undefined) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** More differences than this are merged into a base of their own: a copy of all entries, paid once in as many changes. */
const MOST_OVER = 1_000;
