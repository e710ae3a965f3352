/** How many gaps of each kind, the three silences kept apart. */
import type { Gap, GapKind, MissingIn } from './gap.ts';
import { RULES } from './rules.ts';

export interface GapCount {
  readonly kind: GapKind;
  readonly total: number;
  readonly lookedFor: number;
  readonly statedAbsent: number;
  readonly notRecorded: number;
}

interface Asked {
  /** All, where there are none. */
  readonly kinds?: readonly string[] | null;
  readonly missingIn?: MissingIn | null;
}

/** Kinds without any are there with zero, save those that are missing elsewhere than where one asked. */
export function countsOf(gaps: readonly Gap[], { kinds, missingIn }: Asked): GapCount[] {
  const asked = RULES.filter(({ kind }) => !kinds || kinds.includes(kind));
  const counts = new Map(
    asked.map(({ kind }) => [kind, { LOOKED_FOR: 0, STATED_ABSENT: 0, NOT_RECORDED: 0 }]),
  );
  for (const { kind, knowledge } of gaps) {
    const count = counts.get(kind);
    if (count !== undefined) count[knowledge] += 1;
  }
  const usual = new Map(asked.map((rule) => [rule.kind, rule.missingIn]));
  return [...counts]
    .map(([kind, count]) => ({
      kind,
      total: count.LOOKED_FOR + count.STATED_ABSENT + count.NOT_RECORDED,
      lookedFor: count.LOOKED_FOR,
      statedAbsent: count.STATED_ABSENT,
      notRecorded: count.NOT_RECORDED,
    }))
    .filter(({ kind, total }) => total > 0 || !missingIn || usual.get(kind) === missingIn);
}
