/** How many names hold a word that begins so: the cost of a search, known before it is made. */

export interface Beginnings {
  count(beginning: string): number;
  /** The first words that begin so, in their order, as many as `most` words of names hold. */
  first(beginning: string, most: number): readonly string[];
  /** Counts the words of one more name. */
  add(words: readonly string[]): void;
  /** Counts the words of a name no longer. */
  remove(words: readonly string[]): void;
}

/** @param names the words of each name */
export function beginningsOf(names: Iterable<readonly string[]>): Beginnings {
  const counts = new Map<string, number>();
  for (const words of names)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.keys()].sort();
  /** How many words of names stand before each index of `sorted`. */
  let before = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, at) => {
    before[at + 1] = (before[at] as number) + (counts.get(word) as number);
  });
  const sum = (from: number, to: number) => (before[to] as number) - (before[from] as number);

  function indexOf(text: string): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function recount(word: string, by: 1 | -1): void {
    const [was = 0, at] = [counts.get(word), indexOf(word)];
    if (was === 0) insert(word, at);
    for (let later = at + 1; later < before.length; later += 1)
      before[later] = (before[later] as number) + by;
    if (was + by > 0) counts.set(word, was + by);
    else forget(word, at);
  }

  /** With a count of none. */
  function insert(word: string, at: number): void {
    sorted.splice(at, 0, word);
    const longer = new Uint32Array(before.length + 1);
    longer.set(before.subarray(0, at + 1));
    longer.set(before.subarray(at), at + 1);
    before = longer;
  }

  /** Once its count is none. */
  function forget(word: string, at: number): void {
    counts.delete(word);
    sorted.splice(at, 1);
    before.copyWithin(at, at + 1);
    before = before.subarray(0, -1);
  }

  return {
    count: (beginning) => sum(indexOf(beginning), indexOf(`${beginning}\uffff`)),
    first(beginning, most) {
      const start = indexOf(beginning);
      const end = indexOf(`${beginning}\uffff`);
      let stop = start + 1;
      while (stop < end && sum(start, stop + 1) <= most) stop += 1;
      return sorted.slice(start, Math.min(stop, end));
    },
    add: (words) => {
      for (const word of words) recount(word, 1);
    },
    remove: (words) => {
      for (const word of words) recount(word, -1);
    },
  };
}
