/** Kinds of stakeholder by themes: how many take part where, and what is said in one of the cells. */
import type { Section } from '../../cards/board.ts';

export interface GridRow {
  readonly id: string;
  /** The enum value of its kind. */
  readonly kind: string;
  readonly title: string;
  /** False where it stands only on what is not plainly said. */
  readonly certain: boolean;
  readonly cells: ReadonlyMap<string, GridCell>;
}

export interface GridCell {
  readonly partyCount: number;
  /** Those of them whose part is plainly said. */
  readonly countedCount: number;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** How many themes there are, shown or not. */
  readonly total: number;
}

/** What one kind of stakeholder says on one theme. */
export interface Cell {
  readonly id: string;
  readonly stakeholder: string;
  readonly sections: readonly Section[];
  /** Of those whom the cell counts, how many are not here yet. */
  readonly hidden: number;
}

/** Whose form nobody states is no kind: it is a column only where somebody stands in it. */
const UNKNOWN = 'UNKNOWN';

/** All kinds of stakeholder in the order of the vocabulary: a column without anybody says who is missing. */
export const columnsOf = (rows: readonly GridRow[], all: readonly string[]): readonly string[] =>
  all.filter((one) => one !== UNKNOWN || rows.some(({ cells }) => cells.has(one)));

/** The columns in which nobody stands. */
export const emptyColumns = (rows: readonly GridRow[], columns: readonly string[]) =>
  columns.filter((one) => !rows.some(({ cells }) => cells.has(one)));

/** Rows by kind, each in its order. */
export function byKind(
  rows: readonly GridRow[],
): readonly (readonly [string, readonly GridRow[]])[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind)]);
}
