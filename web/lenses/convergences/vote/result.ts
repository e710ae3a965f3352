/** What a vote says, as the page shows it: participants and statements by their places in the ballot. */

export interface Consulted {
  readonly participants: number;
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
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
  readonly unseen: number;
  /** Null below the floor. */
  readonly consensus: number | null;
  readonly division: number | null;
  readonly groups: readonly { readonly agrees: number; readonly votes: number }[];
}
