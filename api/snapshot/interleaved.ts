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
