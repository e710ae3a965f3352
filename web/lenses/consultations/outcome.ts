/** What results say first: which statements groups agree on, which divide, and which nobody voted on. */
import type { Score } from './remote.ts';

/** The most that a list shows; the table has all. */
export const FEW = 5;
/** From here on, groups or kinds of stakeholder are told apart. */
const APART = 0.25;

export interface Parts {
  readonly agreed: readonly Score[];
  readonly divided: readonly Score[];
  readonly unvoted: readonly Score[];
  /** How many have enough votes for a consensus. */
  readonly scored: number;
}

const votesOn = ({ agreeCount, disagreeCount, passCount }: Score) =>
  agreeCount + disagreeCount + passCount;

/** @param scores by consensus, the highest first */
export function partsOf(scores: readonly Score[]): Parts {
  const apart = ({ division, kindDivision }: Score) => Math.max(division ?? 0, kindDivision ?? 0);
  return {
    scored: scores.filter(({ consensus }) => consensus !== null).length,
    agreed: scores.filter(
      (one) =>
        one.consensus !== null &&
        (one.byGroup.length === 0
          ? [{ agreeCount: one.agreeCount, voteCount: votesOn(one) }]
          : one.byGroup
        ).every((group) => 2 * group.agreeCount > group.voteCount),
    ),
    divided: scores.filter((one) => apart(one) >= APART).sort((a, b) => apart(b) - apart(a)),
    unvoted: scores.filter((one) => votesOn(one) === 0),
  };
}
