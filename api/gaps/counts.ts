/** How many gaps of each kind, the three silences kept apart. */
import type { Gap, GapKind, MissingIn } from './gap.ts';
import { RULES } from './rules.ts';

export interface GapCount {
  readonly kind: GapKind;
  readonly totalCount: number;
  readonly lookedForCount: number;
  readonly statedAbsentCount: number;
  readonly notRecordedCount: number;
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
      totalCount: count.LOOKED_FOR + count.STATED_ABSENT + count.NOT_RECORDED,
      lookedForCount: count.LOOKED_FOR,
      statedAbsentCount: count.STATED_ABSENT,
      notRecordedCount: count.NOT_RECORDED,
    }))
    .filter(
      ({ kind, totalCount }) => totalCount > 0 || !missingIn || usual.get(kind) === missingIn,
    );
}
