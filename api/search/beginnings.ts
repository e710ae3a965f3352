/** How many names hold a word that begins so: what a search of it costs, known before it is made. */

export interface Beginnings {
  count(beginning: string): number;
  /** The first words that begin so, in their order, as many as `most` words of names hold. */
  first(beginning: string, most: number): readonly string[];
}

/** @param names the words of each name */
export function beginningsOf(names: Iterable<readonly string[]>): Beginnings {
  const counts = new Map<string, number>();
  for (const words of names)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.keys()].sort();
  /** How many words of names stand before each place. */
  const before = new Uint32Array(sorted.length + 1);
  sorted.forEach((word, place) => {
    before[place + 1] = (before[place] as number) + (counts.get(word) as number);
  });
  const at = (place: number) => before[place] as number;
  const placeOf = (text: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    count: (beginning) => at(placeOf(`${beginning}\uffff`)) - at(placeOf(beginning)),
    first(beginning, most) {
      const start = placeOf(beginning);
      const end = placeOf(`${beginning}\uffff`);
      let place = start + 1;
      while (place < end && at(place + 1) - at(start) <= most) place += 1;
      return sorted.slice(start, Math.min(place, end));
    },
  };
}
