/** Who decides in a pool: how much each member weighs, and whether one alone decides. */

export const DECISIONS = ['MEMBER', 'SHARE', 'CLASS'] as const;
/** One member one vote, by the share that each pays, or one vote for each class of members. */
export type Decision = (typeof DECISIONS)[number];

export interface Vote {
  readonly member: number;
  /** Part of all votes, from 0 to 1. */
  readonly weight: number;
}

/**
 * @param shares what each member pays
 * @param classes the class of each member; one without is a class of its own
 */
export function votes(
  decision: Decision,
  shares: readonly number[],
  classes: readonly (string | null)[],
): Vote[] {
  const total = shares.reduce((sum, one) => sum + one, 0);
  const classOf = (at: number) => classes[at] ?? `\n${at}`;
  const sizes = new Map<string, number>();
  for (const at of shares.keys()) sizes.set(classOf(at), (sizes.get(classOf(at)) ?? 0) + 1);
  return shares.map((share, at) => ({
    member: at + 1,
    weight:
      decision === 'CLASS'
        ? 1 / sizes.size / (sizes.get(classOf(at)) ?? 1)
        : decision === 'SHARE' && total > 0
          ? share / total
          : 1 / shares.length,
  }));
}

/** The member that has more than half of the votes. */
export const ruler = (all: readonly Vote[]): number | null =>
  all.find(({ weight }) => weight > 0.5)?.member ?? null;

/** More than half as many variants as members: each soon keeps its own, and the bill with it. */
export const drifts = (variants: number, members: number): boolean =>
  variants > 1 && variants > members / 2;
