/** By what two entities are linked: the weakest link of a path says how much the path is worth. */

export type Reason = 'MONEY' | 'ROLES' | 'WORK' | 'DISPUTE' | 'USE' | 'WORDS' | 'PLACES';

/** The strongest first. A kind that is not named here is words: who speaks of what. */
export const REASONS: readonly Reason[] = [
  ...(['MONEY', 'ROLES', 'WORK', 'DISPUTE', 'USE', 'WORDS', 'PLACES'] as const),
];

const KINDS: Readonly<Record<Exclude<Reason, 'WORDS'>, readonly string[]>> = {
  MONEY: ['FUNDS'],
  ROLES: [
    ...['WORKS_FOR', 'MEMBER_OF', 'FOUNDED', 'REPRESENTS', 'PART_OF', 'ACQUIRED'],
    ...['SUCCEEDS', 'SAME_AS'],
  ],
  WORK: [
    ...['DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO', 'PUBLISHES', 'PROVIDES', 'SERVES'],
    ...['PARTNERS_WITH', 'ORGANISES', 'DERIVED_FROM'],
  ],
  DISPUTE: ['SUES', 'COMPETES_WITH'],
  USE: ['USES', 'RUNS_ON', 'DEPENDS_ON', 'HAS_NEED', 'MEETS', 'FACES', 'LIFTS'],
  PLACES: ['LOCATED_IN', 'ACTIVE_IN', 'HELD_AT'],
};

const BY_KIND = new Map(
  Object.entries(KINDS).flatMap(([reason, kinds]) =>
    kinds.map((kind) => [kind, reason as Reason] as const),
  ),
);

/** @param kinds of the links of a path */
export function reasonOf(kinds: readonly string[]): Reason {
  const ranks = kinds.map((kind) => REASONS.indexOf(BY_KIND.get(kind) ?? 'WORDS'));
  return REASONS[Math.max(0, ...ranks)] ?? 'WORDS';
}
