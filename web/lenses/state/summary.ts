/** The state of things in figures: gaps by silence, money by currency, meetings, and measures past their deadline. */
import type { Named } from '../../data/sheet.ts';

export interface Summary {
  readonly gaps: readonly {
    readonly kind: string;
    readonly title: string;
    readonly totalCount: number;
    readonly lookedForCount: number;
    readonly statedAbsentCount: number;
    readonly notRecordedCount: number;
  }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentence: string;
  }[];
  readonly meetingCount: number;
  readonly sums: readonly {
    readonly currency: string | null;
    readonly nature: 'FUNDING' | 'PURCHASE';
    readonly exact: number | null;
    readonly minimum: number | null;
    readonly estimated: number | null;
    readonly countedCount: number;
    readonly unknownCount: number;
  }[];
  readonly measures: readonly Measure[];
}

export interface Measure extends Named {
  readonly deadline: string | null;
  /** As the scorecard says: past its deadline, and not kept wherever it was rated. */
  readonly overdue: boolean;
  /** Whether a responsible body is named. */
  readonly answered: boolean;
}

/** The measures that are late, the longest first. */
export const overdue = ({ measures }: Summary): readonly Measure[] =>
  measures
    .filter((one) => one.overdue)
    .sort((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1));
