/** Dates as spans of time, as precise as their sources, and which of a selection began, ended or have none. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';

/** In years and parts of a year: « 2013 » is all of 2013, « 2016-05 » all of that May. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Dated {
  /** In `Atlas.entities` or `Atlas.links`. */
  readonly index: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly began: Span | null;
  readonly ended: Span | null;
}

export interface Timeline {
  /** The earliest first. */
  readonly rows: readonly Dated[];
  /** Indices of those without any date. */
  readonly undated: readonly number[];
}

/** The years that are drawn: from the start of the first to the end of the last. */
export interface Axis {
  readonly first: number;
  readonly last: number;
}

export interface Tally {
  readonly year: number;
  readonly began: number;
  readonly ended: number;
}

/** Null where the text is no partial ISO 8601 date. */
export function spanOf(date: string | null): Span | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date ?? '');
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : null));
  if (year === null || year === undefined) return null;
  if (month === null || month === undefined) return { start: year, end: year + 1 };
  if (day === null || day === undefined) {
    return { start: year + (month - 1) / 12, end: year + month / 12 };
  }
  const at = (one: number) => {
    const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
    return year + (Date.UTC(year, month - 1, one) - from) / (to - from);
  };
  return { start: at(day), end: at(day + 1) };
}

export function timelineOf(atlas: Atlas, visible: Visible, rows: 'entities' | 'links'): Timeline {
  const dated: Dated[] = [];
  const undated: number[] = [];
  for (const index of visible[rows]) {
    const one = atlas[rows][index];
    if (one === undefined) continue;
    const { since, until } = one;
    const [began, ended] = [spanOf(since), spanOf(until)];
    if (began === null && ended === null) undated.push(index);
    else dated.push({ index, since, until, began, ended });
  }
  return { rows: dated.sort((a, b) => startOf(a) - startOf(b) || a.index - b.index), undated };
}

const startOf = ({ began, ended }: Dated) => (began ?? ended)?.start ?? 0;
const endOf = ({ began, ended }: Dated) => (ended ?? began)?.end ?? 0;

/** Where few old dates would press the rest into less than half of the width, they stand at the edge. */
const OLD = 0.05;

export function axisOf(rows: readonly Dated[], year: number | null): Axis | null {
  if (rows.length === 0) return null;
  const starts = rows.map(startOf).sort((a, b) => a - b);
  const last = Math.max(...rows.map(endOf), year === null ? 0 : year + 1);
  const earliest = starts[0] ?? last;
  const usual = starts[Math.floor(starts.length * OLD)] ?? earliest;
  const first = last - decade(usual) < (last - earliest) / 2 ? decade(usual) : earliest;
  const shown = year === null ? first : Math.min(first, year);
  return { first: Math.floor(shown), last: Math.max(Math.ceil(last), Math.floor(shown) + 1) };
}

const decade = (year: number) => Math.floor(year / 10) * 10;

/** Years to name on the axis: at most a dozen, evenly apart. */
export function ticksOf({ first, last }: Axis): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (last - first) / one <= 12) ?? 500;
  const start = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, index) => start + index * step,
  ).filter((year) => year < last);
}

/** How many began and ended in each year of the axis; older dates are not counted. */
export function talliesOf(rows: readonly Dated[], { first, last }: Axis): readonly Tally[] {
  const began = new Map<number, number>();
  const ended = new Map<number, number>();
  const add = (counts: Map<number, number>, span: Span | null) => {
    if (span === null) return;
    const year = Math.floor(span.start);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  };
  for (const row of rows) {
    add(began, row.began);
    add(ended, row.ended);
  }
  return Array.from({ length: last - first }, (_, index) => {
    const year = first + index;
    return { year, began: began.get(year) ?? 0, ended: ended.get(year) ?? 0 };
  });
}

/** Whether it is current in that year, as the filter decides: it began no later and ended no earlier. */
export function holdsIn({ began, ended }: Dated, year: number): boolean {
  return (
    !(began !== null && Math.floor(began.start) > year) &&
    !(ended !== null && Math.floor(ended.start) < year)
  );
}

export const beganIn = ({ began }: Dated, year: number) =>
  began !== null && Math.floor(began.start) === year;
export const endedIn = ({ ended }: Dated, year: number) =>
  ended !== null && Math.floor(ended.start) === year;
