/** How many there are of each kind and status, and which years are named: counted once for an atlas. */
import type { Atlas } from './atlas.ts';

export interface Counts {
  readonly kinds: ReadonlyMap<string, number>;
  readonly verbs: ReadonlyMap<string, number>;
  /** Of links. */
  readonly statuses: ReadonlyMap<string, number>;
  /** The latest first. */
  readonly years: readonly number[];
}

const known = new WeakMap<Atlas, Counts>();

export function countsOf(atlas: Atlas): Counts {
  let counts = known.get(atlas);
  if (counts === undefined) {
    counts = counted(atlas);
    known.set(atlas, counts);
  }
  return counts;
}

function counted({ columns, years }: Atlas): Counts {
  const found = new Set<number>();
  for (const column of Object.values(years()) as Uint16Array[]) {
    for (const year of column) if (year > 0) found.add(year);
  }
  return {
    kinds: tally(columns.kind, columns.kinds),
    verbs: tally(columns.linkKind, columns.linkKinds),
    statuses: tally(columns.linkStatus, columns.statuses),
    years: [...found].sort((a, b) => b - a),
  };
}

function tally(column: Uint8Array, words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Uint32Array(256);
  for (const index of column) counts[index] = (counts[index] as number) + 1;
  return new Map(
    words.flatMap((word, index): [string, number][] => {
      const count = counts[index] as number;
      return count === 0 ? [] : [[word, count]];
    }),
  );
}
