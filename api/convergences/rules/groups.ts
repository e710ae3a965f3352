/** Small groups grown from pairs: each member is itself a good pair with every other. */

export const LARGEST = 5;
/** The pairs from which groups are grown. */
const SEEDS = 200;

/** @param weights by `a\nb`, a before b: the strength of each kept pair. */
export function grown(
  pairs: readonly { readonly a: string; readonly b: string }[],
  weights: ReadonlyMap<string, number>,
): string[][] {
  const paired = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, weight: number) => {
    const own = paired.get(a) ?? new Map<string, number>();
    paired.set(a, own.set(b, weight));
  };
  for (const [key, weight] of weights) {
    const [a = '', b = ''] = key.split('\n');
    add(a, b, weight);
    add(b, a, weight);
  }
  const groups = new Map<string, string[]>();
  for (const { a, b } of pairs.slice(0, SEEDS)) {
    const group = [a, b];
    while (group.length < LARGEST) {
      const next = bestFor(group, paired);
      if (next === undefined) break;
      group.push(next);
    }
    if (group.length > 2) groups.set(group.sort().join('\n'), group);
  }
  return [...groups.values()];
}

/** Who is paired with all members, by the sum of those weights; ids settle what is equal. */
function bestFor(
  group: readonly string[],
  paired: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string | undefined {
  const sums = [...(paired.get(group[0] as string) ?? [])].flatMap(([id]) => {
    const weights = group.map((member) => paired.get(member)?.get(id));
    if (group.includes(id) || weights.includes(undefined)) return [];
    return [[id, weights.reduce<number>((sum, one) => sum + (one ?? 0), 0)] as const];
  });
  return sums.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0];
}
