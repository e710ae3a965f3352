/** The one door to the database. Both engines keep this promise, to the row. */
import type { Statement } from './cypher.ts';

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
  close(): Promise<void>;
}

/** The longest that one statement may take, in milliseconds. */
export const READ_LIMIT = 10_000;
export const WRITE_LIMIT = 120_000;
