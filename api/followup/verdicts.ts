/** From verdicts as the graph holds them to what is said of a measure on a day. */
import type { LinkRow } from '../links/queries.ts';

export type VerdictValue = 'kept' | 'kept-in-part' | 'under-way' | 'broken' | 'not-rated';

export const VERDICTS: readonly VerdictValue[] = [
  'kept',
  'kept-in-part',
  'under-way',
  'broken',
  'not-rated',
];

export interface VerdictRow extends LinkRow {
  readonly verdict: VerdictValue;
  readonly ratedOn: string;
}

/** What is said of a measure for one jurisdiction. */
export interface Rating {
  readonly place: string;
  /** The last one; the others are its history, the latest first. */
  readonly latest: VerdictRow;
  readonly earlier: readonly VerdictRow[];
  readonly overdue: boolean;
}

/** Only wished for, imagined, or taken back: it is no verdict. */
const OUTSIDE = new Set(['planned', 'proposed', 'hypothetical', 'ended']);

/** @param day verdicts given after it are left out */
export function ratingsOf(
  links: readonly LinkRow[],
  deadline: string | null,
  day: string,
): readonly Rating[] {
  const given = links
    .filter(isVerdict)
    .filter(({ ratedOn, status }) => ratedOn <= day && !OUTSIDE.has(String(status)))
    .sort((a, b) => order(b.ratedOn, a.ratedOn) || order(a.id, b.id));
  return [...new Set(given.map(({ to }) => to))].sort().flatMap((place) => {
    const [latest, ...earlier] = given.filter(({ to }) => to === place);
    if (latest === undefined) return [];
    return { place, latest, earlier, overdue: isPast(deadline, day) && latest.verdict !== 'kept' };
  });
}

/** A year, or a month, ends with its last day. */
export const isPast = (deadline: string | null, day: string): boolean =>
  deadline !== null && `${deadline}~` < day;

/** Late: its deadline is past, and it is not kept everywhere that it was rated for. */
export const isOverdue = (
  deadline: string | null,
  ratings: readonly Rating[],
  day: string,
): boolean =>
  isPast(deadline, day) && (ratings.length === 0 || ratings.some(({ overdue }) => overdue));

/** The verdicts that hold for it in at least one jurisdiction; without any, it is not rated. */
export const verdictsHeld = (ratings: readonly Rating[]): readonly VerdictValue[] =>
  ratings.length === 0
    ? ['not-rated']
    : VERDICTS.filter((one) => ratings.some(({ latest }) => latest.verdict === one));

const isVerdict = (row: LinkRow): row is VerdictRow =>
  typeof row['ratedOn'] === 'string' && VERDICTS.some((one) => one === row['verdict']);

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
