/** The rules of a consultation, as pure functions: when it is open, what counts, who comes next. */
import type { Ballot, Consultation, Mark, Submitted } from './records.ts';
import { markOn } from './records.ts';

export type State = 'PLANNED' | 'OPEN' | 'CLOSED';

/** @param day of today, ISO 8601 */
export function stateOf({ isClosed, opens, closes }: Consultation, day: string): State {
  if (isClosed || (closes !== null && day > closes)) return 'CLOSED';
  return day < opens ? 'PLANNED' : 'OPEN';
}

/** Of one consultation, and what one request may bring. */
export const MOST = {
  /** Statements that are shown: each costs the computation of groups the square of their number. */
  shown: 300,
  /** Statements in all, those included that a moderator hid or joined. */
  statements: 1_000,
  /** Ballots with a vote, as many as a computation takes within seconds. */
  voters: 5_000,
  /** Ballots in all, those without a vote included. */
  ballots: 20_000,
  /** Characters of a statement, an introduction, a reason. */
  statement: 200,
  introduction: 4_000,
  reason: 200,
  code: 60,
  reading: 20,
} as const;

export const isShown = ({ state }: Submitted): boolean => state === 'shown';

/** What counts of a ballot on each of these statements: a vote on one that was joined to it counts too. */
export function countedMarks(
  ballot: Pick<Ballot, 'marks'>,
  shown: readonly number[],
  joinedTo: ReadonlyMap<number, readonly number[]>,
): string {
  let marks = '';
  for (const number of shown) {
    const own = markOn(ballot, number);
    marks += own === '.' ? inherited(ballot, joinedTo.get(number) ?? []) : own;
  }
  return marks;
}

function inherited(ballot: Pick<Ballot, 'marks'>, numbers: readonly number[]): Mark {
  for (const number of numbers) {
    const mark = markOn(ballot, number);
    if (mark !== '.') return mark;
  }
  return '.';
}

/** Numbers of statements by the one that they are joined to, through others if need be. */
export function joinsOf(all: Iterable<Submitted>): Map<number, number[]> {
  const byNumber = new Map([...all].map((one) => [one.number, one]));
  const joins = new Map<number, number[]>();
  for (const one of byNumber.values()) {
    if (one.state !== 'joined') continue;
    let end = one;
    for (let step = 0; step < byNumber.size && end.state === 'joined'; step += 1)
      end = byNumber.get(end.into ?? -1) ?? { ...end, state: 'hidden' };
    if (end.state === 'shown')
      joins.set(end.number, [...(joins.get(end.number) ?? []), one.number]);
  }
  return joins;
}

/**
 * What this participant has not voted on yet, those with the fewest votes first; among equals, in an order of
 * the participant's own, so that no statement gains by its place.
 * @param votes by number of the statement
 */
export function nextFor(
  ballot: Pick<Ballot, 'id' | 'marks'>,
  shown: readonly Submitted[],
  votes: ReadonlyMap<number, number>,
): Submitted[] {
  const own = shown.filter(({ number }) => markOn(ballot, number) === '.');
  const few = (number: number) => Math.floor(Math.log2(1 + (votes.get(number) ?? 0)));
  return own
    .map((one) => [few(one.number), mixed(ballot.id, one.number), one] as const)
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([, , one]) => one);
}

/** A number that looks drawn, the same each time (FNV-1a). */
function mixed(id: string, number: number): number {
  let hash = 2_166_136_261;
  for (const letter of `${id} ${number}`)
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return hash;
}
