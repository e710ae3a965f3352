/** How much two ways of grouping the same things agree. */

/** The group of each, by place. */
type Labels = readonly number[] | Uint32Array;

/** Cells of the table of two labellings: by label of the first, how many have each of the second. */
function table(a: Labels, b: Labels): Map<number, Map<number, number>> {
  const cells = new Map<number, Map<number, number>>();
  a.forEach((label, place) => {
    const row = cells.get(label) ?? new Map<number, number>();
    const other = b[place] as number;
    cells.set(label, row.set(other, (row.get(other) ?? 0) + 1));
  });
  return cells;
}

function sizes(labels: Labels): Map<number, number> {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

const pairs = (n: number) => (n * (n - 1)) / 2;
const sum = (all: Iterable<number>) => [...all].reduce((total, one) => total + one, 0);

/** 1 for the same groups, about 0 for chance: Hubert & Arabie, Comparing partitions (1985). */
export function adjustedRand(a: Labels, b: Labels): number {
  const all = pairs(a.length);
  const together = sum([...table(a, b).values()].map((row) => sum([...row.values()].map(pairs))));
  const inA = sum([...sizes(a).values()].map(pairs));
  const inB = sum([...sizes(b).values()].map(pairs));
  const expected = all === 0 ? 0 : (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** For each group, the mean over the others of its best Jaccard match: Hennig, Cluster-wise assessment of cluster stability (2007). */
export function bestJaccards(shown: Labels, others: readonly Labels[]): Map<number, number> {
  const own = sizes(shown);
  const totals = new Map([...own.keys()].map((label) => [label, 0]));
  for (const other of others) {
    const theirs = sizes(other);
    for (const [label, row] of table(shown, other)) {
      const best = Math.max(
        ...[...row].map(
          ([match, both]) => both / ((own.get(label) ?? 0) + (theirs.get(match) ?? 0) - both),
        ),
      );
      totals.set(label, (totals.get(label) ?? 0) + best / others.length);
    }
  }
  return others.length === 0 ? new Map([...own.keys()].map((label) => [label, 1])) : totals;
}
