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
  readonly ties: number;
}

export function bridgesOf({ graph, of }: Communities): Bridge[] {
  const bridges: Bridge[] = [];
  for (const id of graph.nodes()) {
    if (graph.degree(id) < LEAST_TIES) continue;
    const shares = new Map<number, number>();
    let ties = 0;
    for (const other of graph.neighbors(id)) {
      const community = of.get(other) ?? -1;
      shares.set(community, (shares.get(community) ?? 0) + 1);
      ties += 1;
    }
    if (shares.size < 2) continue;
    const participation =
      1 - [...shares.values()].reduce((sum, share) => sum + (share / ties) ** 2, 0);
    const reaches = [...shares.keys()].sort((a, b) => a - b);
    bridges.push({ id, participation, reaches, ties });
  }
  return bridges.sort(
    (a, b) => b.participation - a.participation || b.ties - a.ties || (a.id < b.id ? -1 : 1),
  );
}
