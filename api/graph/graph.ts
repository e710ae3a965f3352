/** The one door to the database. Both engines keep this promise, to the row. */
import type { Statement } from './cypher.ts';
import type { Journal } from './journal/journal.ts';
import type { RecordsJournal } from './journal/records.ts';

export type Run = <P, R>(statement: Statement<P, R>, parameters: P) => Promise<R[]>;

export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Rows of a reading statement. Writing through it fails. Limited in time. */
  readonly read: Run;
  /**
   * Runs `work` in one transaction: all of it is kept, or none. It may run more than once, when the
   * engine asks for a retry, so it must have no other effect than its statements.
   */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** How many writes have ended here: what was read before the last of them may have changed. */
  writes(): number;
  /** Whether other processes may write to it too, unseen by `writes`. */
  readonly shared: boolean;
  /**
   * Asks that what was removed leaves the files too: within a minute, and at the latest at the next start.
   * Absent where there are no files of ours.
   */
  forget?(): Promise<void>;
  /** Where changes are kept a second time, before the database keeps them; absent where they are not. */
  readonly journal?: Journal;
  /** The same for private records. */
  readonly records?: RecordsJournal;
  /** The file with the list of what was erased; absent where the graph lives in memory only. */
  readonly erasures?: string;
  /**
   * Writes its files anew, so that nothing is left in them of what was removed: the database, its journals,
   * what was set aside. Absent where it has none of its own.
   */
  readonly purge?: () => Promise<void>;
  close(): Promise<void>;
}

/** In milliseconds: the longest that a read, and a whole write, may take. */
export interface Limits {
  readonly read: number;
  readonly write: number;
}

export const LIMITS: Limits = { read: 10_000, write: 120_000 };
