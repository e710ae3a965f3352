/** How large a vote is, and how long it takes to compute: told from what a request gives, before any of it is read. */
import { badInput } from '../../errors.ts';

export interface VoteSize {
  readonly participants: number;
  readonly statements: number;
}

export const MOST_PARTICIPANTS = 5_000;
export const MOST_STATEMENTS = 500;

/** @param input a `VoteMatrix` as the request carries it: it need not fit its type. */
export function sizeOfVotes(input: object): VoteSize {
  const given = input as Readonly<Record<string, unknown>>;
  const [rows, marks, votes] = [
    listIn(given['rows']),
    listIn(given['marks']),
    listIn(given['votes']),
  ];
  const named = (field: string, list: unknown) =>
    listIn(list).length || new Set(votes.map((vote) => (vote as Vote | null)?.[field])).size;
  return {
    participants: Math.max(rows.length, marks.length, named('participant', given['participants'])),
    statements: Math.max(
      longest(rows, (row) => listIn(row).length),
      longest(marks, widthOf),
      named('statement', given['statements']),
    ),
  };
}

type Vote = Readonly<Record<string, unknown>>;

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const longest = (all: readonly unknown[], of: (one: unknown) => number) =>
  all.reduce((most: number, one) => Math.max(most, of(one)), 0);

/** A number before a point stands for as many points. */
function widthOf(row: unknown): number {
  if (typeof row !== 'string') return 0;
  let [width, number] = [0, 0];
  for (let at = 0; at < row.length; at += 1) {
    const digit = row.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9 && (number > 0 || digit > 0)) {
      number = Math.min(MOST_PARTICIPANTS, number * 10 + digit);
      continue;
    }
    width += Math.max(1, number);
    number = 0;
  }
  return width + number;
}

const ZERO = '0'.charCodeAt(0);

export function checkVoteSize({ participants, statements }: VoteSize): void {
  if (participants <= MOST_PARTICIPANTS && statements <= MOST_STATEMENTS) return;
  throw badInput(
    'input',
    `At most ${MOST_PARTICIPANTS} participants and ${MOST_STATEMENTS} statements at once.`,
    `Au plus ${MOST_PARTICIPANTS} participants et ${MOST_STATEMENTS} énoncés à la fois.`,
  );
}

/**
 * In milliseconds: the covariance of statements, its eigenvectors, the silhouette of participants and
 * the counts, each fitted on votes of 50 to 5,000 participants on 20 to 500 statements.
 */
export const timeOf = ({ participants: n, statements: w }: VoteSize): number =>
  (3 * n * w * w + 8 * w ** 3 + 45 * n * n + 400 * n * w) / 1e6;

/** A vote that takes longer is computed in a thread of its own. */
export const SHORT = 20;

/** In objects, of 10 µs each. A thread is dear: few fit into one request. */
const IN_A_THREAD = 200_000;
const MOST_WORK = 900_000;

/** The work of a vote, as the cost of a request counts it; what is too large is refused without any. */
export function workOfVotes(input: object): number {
  const size = sizeOfVotes(input);
  if (size.participants > MOST_PARTICIPANTS || size.statements > MOST_STATEMENTS) return 0;
  const time = timeOf(size);
  return time <= SHORT ? 100 * time : Math.min(MOST_WORK, IN_A_THREAD + 100 * time);
}
