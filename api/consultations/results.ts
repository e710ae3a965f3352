/**
 * What the votes say: counts, how sure they are, consensus and divisions over groups that emerge, and over
 * kinds of stakeholder. Nothing is told of so few that one could guess who they are.
 */
import { FLOOR } from '../convergences/votes/consensus.ts';
import { consultationOf, type StatementVote } from '../convergences/votes/consultation.ts';
import type { Vote } from '../convergences/votes/matrix.ts';
import type { Ballot } from './records.ts';
import { countedMarks } from './rules.ts';
import { type Share, wilson } from './sureness.ts';

/** Copied to the thread that computes. */
export interface Job {
  readonly ballots: readonly Pick<Ballot, 'marks' | 'kinds'>[];
  /** Numbers of the statements that are shown. */
  readonly shown: readonly number[];
  /** Numbers of statements by the one that they are joined to. */
  readonly joins: ReadonlyMap<number, readonly number[]>;
}

export interface KindVote {
  readonly kind: string;
  /** Null where fewer than the floor voted, or where a subtraction would tell of so few. */
  readonly counts: {
    readonly agreeCount: number;
    readonly disagreeCount: number;
    readonly voteCount: number;
  } | null;
}

export interface Scored extends StatementVote {
  /** The share that agrees, with its interval; null where nobody voted. */
  readonly share: Share | null;
  readonly kinds: readonly KindVote[];
  /** How far two kinds of stakeholder are apart, 0 to 1; null without two above the floor. */
  readonly kindDivision: number | null;
}

export interface KindSize {
  readonly kind: string;
  /** Null where it would be fewer than the floor. */
  readonly participantCount: number | null;
}

export interface Group {
  readonly participantCount: number;
  /** Only kinds that are told at all; a size that would tell of fewer than the floor is null. */
  readonly kinds: readonly KindSize[];
}

export interface Results {
  readonly participantCount: number;
  readonly voteCount: number;
  readonly groups: readonly Group[];
  readonly ungroupedCount: number;
  readonly silhouette: number | null;
  readonly kinds: readonly KindSize[];
  readonly statements: readonly Scored[];
  /** Of each ballot of the job, its group from 0; -1 in none, null for a ballot without a vote that counts. */
  readonly places: readonly (number | null)[];
}

const VOTES: Readonly<Record<string, Vote>> = { '+': 1, '-': -1, '0': 0 };

export function resultsOf({ ballots, shown, joins }: Job): Results {
  const all = ballots.map((ballot) => countedMarks(ballot, shown, joins));
  const counted = all.flatMap((marks, at) => (/[^.]/.test(marks) ? [at] : []));
  const matrix = counted.map((at) =>
    [...(all[at] as string)].map((mark): Vote => VOTES[mark] ?? null),
  );
  const kinds = counted.map((at) => ballots[at]?.kinds ?? []);
  // Groups are found on what enough have voted on: a statement that has just come keeps nobody out of them.
  const isFull = shown.map(
    (_, on) => matrix.reduce((votes, row) => votes + Number(row[on] !== null), 0) >= FLOOR,
  );
  const statements = shown.map(String).filter((_, on) => isFull[on]);
  const participants = counted.map((_, at) => String(at));
  const rows = matrix.map((row) => row.filter((_, on) => isFull[on]));
  const told = consultationOf({ participants, statements, rows });
  const group = new Array<number>(counted.length).fill(-1);
  for (const [label, members] of told.groups.entries())
    for (const at of members) group[Number(at)] = label;
  const sizes = sizesOf(kinds);
  const members = sizes.flatMap(({ kind, participantCount: size }) =>
    size === null ? [] : [{ kind, places: placesOf(kind, kinds) }],
  );
  const columns = new Map(shown.map((number, on) => [String(number), on]));
  const early = shown
    .flatMap((number, on) =>
      isFull[on] ? [] : [earlyVote(String(number), on, matrix, group, told.groups.length)],
    )
    .sort((one, other) => other.agreeCount - one.agreeCount || Number(one.id) - Number(other.id));
  const crossed = members.map((own) => ({
    kind: own.kind,
    sizes: cellsOf(own.places, group, told.groups.length),
  }));
  const places = new Array<number | null>(ballots.length).fill(null);
  for (const [at, ballot] of counted.entries()) places[ballot] = group[at] as number;
  return {
    participantCount: told.participantCount,
    voteCount: matrix.reduce((sum, row) => sum + row.filter((vote) => vote !== null).length, 0),
    groups: told.groups.map(({ length: participantCount }, label) => ({
      participantCount,
      kinds: crossed.map(({ kind, sizes: own }) => ({
        kind,
        participantCount: own[label] ?? null,
      })),
    })),
    ungroupedCount: told.ungrouped.length,
    silhouette: told.silhouette,
    kinds: sizes,
    statements: [...told.statements, ...early].map((one) => {
      const on = columns.get(one.id) as number;
      const own = kindVotes(members, on, matrix);
      const shares = own.flatMap(({ counts }) =>
        counts === null ? [] : [(counts.agreeCount + 1) / (counts.voteCount + 2)],
      );
      return {
        ...one,
        share: wilson(one.agreeCount, one.agreeCount + one.disagreeCount + one.passCount),
        kinds: own,
        kindDivision: shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares),
      };
    }),
    places,
  };
}

/** A statement with too few votes for shares: its counts. */
function earlyVote(
  id: string,
  on: number,
  matrix: readonly (readonly Vote[])[],
  group: readonly number[],
  groups: number,
): StatementVote {
  const of = (isCounted: (at: number) => boolean) => {
    const votes = matrix.flatMap((row, at) => (isCounted(at) ? [row[on] ?? null] : []));
    const count = (vote: Vote) => votes.filter((one) => one === vote).length;
    const [agreeCount, disagreeCount, passCount] = [count(1), count(-1), count(0)];
    const voteCount = agreeCount + disagreeCount + passCount;
    return { agreeCount, disagreeCount, passCount, voteCount };
  };
  const { voteCount, ...counts } = of(() => true);
  const own = Array.from({ length: groups }, (_, label) => {
    const { passCount: _passCount, ...own } = of((at) => group[at] === label);
    return own;
  });
  const unseenCount = matrix.length - voteCount;
  const none = { consensus: null, division: null };
  return { id, ...counts, unseenCount, ...none, groups: own };
}

const placesOf = (kind: string, kinds: readonly (readonly string[])[]) =>
  kinds.flatMap((own, at) => (own.includes(kind) ? [at] : []));

interface Members {
  readonly kind: string;
  readonly places: readonly number[];
}

/**
 * How each kind votes on a statement. A kind is not told where fewer than the floor of it voted, or where the
 * voters beside it, or beside all that are told, are so few that a subtraction tells of them.
 */
function kindVotes(
  members: readonly Members[],
  on: number,
  matrix: readonly (readonly Vote[])[],
): KindVote[] {
  const voters = matrix.reduce((count, row) => count + Number((row[on] ?? null) !== null), 0);
  const all = members.map(({ kind, places }) => {
    const votes = places.flatMap((at) => [matrix[at]?.[on] ?? null].filter((one) => one !== null));
    const of = (vote: Vote) => votes.filter((one) => one === vote).length;
    const [agreeCount, disagreeCount] = [of(1), of(-1)];
    return { kind, counts: { agreeCount, disagreeCount, voteCount: votes.length } };
  });
  const isFew = (count: number) => count > 0 && count < FLOOR;
  const told = all
    .filter(({ counts: { voteCount } }) => voteCount >= FLOOR && !isFew(voters - voteCount))
    .sort((one, other) => other.counts.voteCount - one.counts.voteCount)
    .map(({ kind }) => kind);
  const beside = () => {
    const counted = new Set(
      members.flatMap(({ kind, places }) =>
        told.includes(kind) ? places.filter((at) => (matrix[at]?.[on] ?? null) !== null) : [],
      ),
    );
    return voters - counted.size;
  };
  while (told.length > 0 && isFew(beside())) told.pop();
  return all.map(({ kind, counts }) => ({ kind, counts: told.includes(kind) ? counts : null }));
}

/**
 * How many of a kind each group has, in their order. A cell of fewer than the floor is null, and so are the
 * smallest others until those that are not told, in no group included, are no fewer than the floor together.
 */
export function cellsOf(
  places: readonly number[],
  group: readonly number[],
  groups: number,
): (number | null)[] {
  const size = (label: number) => places.filter((at) => group[at] === label).length;
  const cells = Array.from({ length: groups }, (_, label) => ({ label, size: size(label) }));
  const told = new Map(
    cells.filter((one) => one.size === 0 || one.size >= FLOOR).map((one) => [one.label, one.size]),
  );
  const hidden = () => places.length - [...told.values()].reduce((sum, one) => sum + one, 0);
  const bySize = cells.filter((one) => one.size > 0).sort((one, other) => one.size - other.size);
  for (const { label } of bySize) {
    if (hidden() === 0 || hidden() >= FLOOR) break;
    told.delete(label);
  }
  return cells.map(({ label }) => told.get(label) ?? null);
}

/**
 * How many of each kind, the largest first. A kind below the floor is not told; nor is the smallest one above
 * it where the rest would be so few that a subtraction tells of them.
 */
export function sizesOf(kinds: readonly (readonly string[])[]): KindSize[] {
  const counts = new Map<string, number>();
  for (const own of kinds)
    for (const kind of new Set(own)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const all = [...counts].sort(([a, b], [c, d]) => d - b || (a < c ? -1 : 1));
  const told = all.filter(([, size]) => size >= FLOOR).map(([kind]) => kind);
  for (;;) {
    const rest = kinds.filter((own) => !own.some((kind) => told.includes(kind))).length;
    if (rest === 0 || rest >= FLOOR || told.length === 0) break;
    told.pop();
  }
  return all.map(([kind, size]) => ({
    kind,
    participantCount: told.includes(kind) ? size : null,
  }));
}
