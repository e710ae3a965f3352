/** The best of each list, then the second of each: what two kinds are ranked by does not compare. */
export function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  let longest = 0;
  for (const { length } of lists) longest = Math.max(longest, length);
  const all: T[] = [];
  for (let rank = 0; rank < longest; rank += 1)
    for (const list of lists) {
      const one = list[rank];
      if (one !== undefined) all.push(one);
    }
  return all;
}

/** The same, where a list passes over what another has already spoken of: the second card on one subject comes after the first on each. */
export function spread<T>(lists: readonly (readonly T[])[], subjectOf: (one: T) => string): T[] {
  const all: T[] = [];
  for (let rest = lists; rest.length > 0; ) {
    const spoken = new Set<string>();
    const later = rest.map((): T[] => []);
    const next = rest.map(() => 0);
    for (let open = true; open; ) {
      open = false;
      for (const [at, list] of rest.entries()) {
        let one = list[next[at] as number];
        while (one !== undefined && spoken.has(subjectOf(one))) {
          later[at]?.push(one);
          next[at] = (next[at] as number) + 1;
          one = list[next[at] as number];
        }
        if (one === undefined) continue;
        next[at] = (next[at] as number) + 1;
        spoken.add(subjectOf(one));
        all.push(one);
        open = true;
      }
    }
    rest = later.filter((list) => list.length > 0);
  }
  return all;
}
