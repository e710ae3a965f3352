/** What a vote says, as the page shows it: participants and statements by their places in the ballot. */

export interface Consulted {
  readonly participantCount: number;
  /** How many voices a group needs. */
  readonly floor: number;
  readonly sentence: string;
  /** Places of participants, the largest group first. */
  readonly groups: readonly (readonly number[])[];
  readonly ungrouped: number;
  /** By consensus, the highest first. */
  readonly statements: readonly ConsultedStatement[];
}

export interface ConsultedStatement {
  readonly place: number;
  readonly agreeCount: number;
  readonly disagreeCount: number;
  readonly passCount: number;
  readonly unseenCount: number;
  /** Null below the floor. */
  readonly consensus: number | null;
  readonly division: number | null;
  readonly groups: readonly { readonly agreeCount: number; readonly voteCount: number }[];
}
