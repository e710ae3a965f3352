/**
 * Group-aware consensus of Polis: the product, over groups, of the smoothed share that agrees,
 * (agrees + 1) / (votes + 2). Source: compdemocracy/polis, math/src/polismath/math/conversation.clj.
 */

/** Voices that a group must have: with fewer, shares mean nothing and plain counts are shown. */
export const FLOOR = 5;

export interface Tally {
  readonly agreeCount: number;
  readonly voteCount: number;
}

/** A statement that one group refuses scores low, however large the group that applauds. */
export function groupAwareConsensus(groups: readonly Tally[]): number {
  return groups.reduce(
    (product, { agreeCount: agrees, voteCount: votes }) => (product * (agrees + 1)) / (votes + 2),
    1,
  );
}

/** Null unless at least two groups have as many voices as the floor asks for. */
export function consensusAbove(groups: readonly Tally[]): number | null {
  const enough = groups.filter(({ voteCount: votes }) => votes >= FLOOR);
  return enough.length < 2 ? null : groupAwareConsensus(enough);
}
