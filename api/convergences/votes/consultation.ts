/** What a vote says: consensus and division of each statement, and the groups that voters form. */
import { clustersOf } from './clusters.ts';
import { FLOOR, groupAwareConsensus, type Tally } from './consensus.ts';
import type { Matrix, Vote } from './matrix.ts';

export interface GroupVote extends Tally {
  readonly disagreeCount: number;
}

export interface StatementVote {
  readonly id: string;
  readonly agreeCount: number;
  readonly disagreeCount: number;
  readonly passCount: number;
  readonly unseenCount: number;
  /** Null below the floor. */
  readonly consensus: number | null;
  /** Null without groups: how far two of them are apart, 0 to 1. */
  readonly division: number | null;
  readonly groups: readonly GroupVote[];
}

export interface Consultation {
  readonly participantCount: number;
  readonly voteCount: number;
  readonly groups: readonly (readonly string[])[];
  readonly ungrouped: readonly string[];
  readonly silhouette: number | null;
  readonly statements: readonly StatementVote[];
}

/** Statements come by consensus, the highest first, and those without one by how many agree. */
export function consultationOf({ participants, statements, rows }: Matrix): Consultation {
  const { groups, silhouette } = clustersOf(rows);
  const grouped = new Set(groups.flat());
  const named = (places: readonly number[]) => places.map((at) => participants[at] as string);
  return {
    participantCount: participants.length,
    voteCount: rows.reduce((total, row) => total + row.filter((vote) => vote !== null).length, 0),
    groups: groups.map(named),
    ungrouped: named(participants.map((_, at) => at).filter((at) => !grouped.has(at))),
    silhouette,
    statements: statements
      .map((id, on) => statementVote(id, on, rows, groups))
      .sort(
        (a, b) =>
          (b.consensus ?? -1) - (a.consensus ?? -1) ||
          b.agreeCount - a.agreeCount ||
          (a.id < b.id ? -1 : 1),
      ),
  };
}

function statementVote(
  id: string,
  on: number,
  rows: readonly (readonly Vote[])[],
  groups: readonly (readonly number[])[],
): StatementVote {
  const all = rows.map((row) => row[on] ?? null);
  const whole = tally(all);
  const own = groups.map((places) => tally(places.map((at) => all[at] ?? null)));
  // A group too few of whom voted here says nothing; without groups, all are one.
  const enough = (own.length === 0 ? [whole] : own).filter(
    ({ voteCount: votes }) => votes >= FLOOR,
  );
  const shares = enough.map(
    ({ agreeCount: agrees, voteCount: votes }) => (agrees + 1) / (votes + 2),
  );
  return {
    id,
    agreeCount: whole.agreeCount,
    disagreeCount: whole.disagreeCount,
    passCount: whole.voteCount - whole.agreeCount - whole.disagreeCount,
    unseenCount: all.length - whole.voteCount,
    consensus: enough.length < Math.max(1, own.length) ? null : groupAwareConsensus(enough),
    division: enough.length < 2 ? null : Math.max(...shares) - Math.min(...shares),
    groups: own,
  };
}

function tally(votes: readonly Vote[]): GroupVote {
  let [agrees, disagrees, passes] = [0, 0, 0];
  for (const vote of votes) {
    if (vote === 1) agrees += 1;
    else if (vote === -1) disagrees += 1;
    else if (vote === 0) passes += 1;
  }
  return { agreeCount: agrees, disagreeCount: disagrees, voteCount: agrees + disagrees + passes };
}
