/**
 * Those who bridge communities, by participation coefficient: 1 minus the sum, over communities, of
 * the squared share of their ties (Guimerà & Amaral, Functional cartography of complex metabolic
 * networks, Nature 433, 2005). It is linear in the links, where betweenness is not.
 */
import type { Communities } from './communities.ts';

/** With fewer ties, shares mean little. */
export const LEAST_TIES = 4;

export interface Bridge {
  readonly id: string;
  /** 0: all ties within one community; near 1: spread over many. */
  readonly participation: number;
  /** The communities that it reaches, by rank. */
  readonly reaches: readonly number[];
  readonly tieCount: number;
}

export function bridgesOf({ ids, pairs, of }: Communities): Bridge[] {
  const communities = ids.map((id) => of.get(id) ?? -1);
  const reached = ids.map(() => new Map<number, number>());
  const reaches = (one: number, other: number) => {
    const shares = reached[one] as Map<number, number>;
    const community = communities[other] as number;
    shares.set(community, (shares.get(community) ?? 0) + 1);
  };
  pairs.from.forEach((a, pair) => {
    const b = pairs.to[pair] as number;
    reaches(a, b);
    reaches(b, a);
  });
  return reached
    .flatMap((shares, place) => {
      const counts = [...shares.values()];
      const tieCount = counts.reduce((sum, count) => sum + count, 0);
      if (tieCount < LEAST_TIES || shares.size < 2) return [];
      const participation = 1 - counts.reduce((sum, count) => sum + (count / tieCount) ** 2, 0);
      const reaches = [...shares.keys()].sort((a, b) => a - b);
      return [{ id: ids[place] as string, participation, reaches, tieCount }];
    })
    .sort(
      (a, b) =>
        b.participation - a.participation || b.tieCount - a.tieCount || (a.id < b.id ? -1 : 1),
    );
}
