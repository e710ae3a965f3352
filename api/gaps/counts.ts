/** How many gaps of each kind, the three silences kept apart. */
import type { Gap, GapKind } from './gap.ts';
import { RULES } from './rules.ts';

export interface GapCount {
  readonly kind: GapKind;
  readonly total: number;
  readonly lookedFor: number;
  readonly statedAbsent: number;
  readonly notRecorded: number;
}

/** @param kinds the kinds asked for; all, where there are none. */
export function countsOf(gaps: readonly Gap[], kinds?: readonly string[] | null): GapCount[] {
  const asked = RULES.filter(({ kind }) => !kinds || kinds.includes(kind));
  const counts = new Map(
    asked.map(({ kind }) => [kind, { LOOKED_FOR: 0, STATED_ABSENT: 0, NOT_RECORDED: 0 }]),
  );
  for (const { kind, knowledge } of gaps) {
    const count = counts.get(kind);
    if (count !== undefined) count[knowledge] += 1;
  }
  return [...counts].map(([kind, count]) => ({
    kind,
    total: count.LOOKED_FOR + count.STATED_ABSENT + count.NOT_RECORDED,
    lookedFor: count.LOOKED_FOR,
    statedAbsent: count.STATED_ABSENT,
    notRecorded: count.NOT_RECORDED,
  }));
}
