/** Runs statements on the embedded engine, alone or in a transaction. */
import type { GrafeoDB as Database } from '@grafeo-db/js';
import type { Parameters, Statement } from './cypher.ts';
import { understood } from './embedded-failures.ts';
import { GraphFailure } from './failures.ts';
import type { Run } from './graph.ts';

interface Executor {
  executeCypher(
    text: string,
    parameters?: unknown,
  ): Promise<{ readonly length: number; toArray(): unknown[] }>;
}

/** Rows that take some milliseconds to be made, on this thread. */
const LONG = 1_000;

let last: Promise<void> = Promise.resolve();

/** Where many long lists end together, each has a turn of the event loop: others are served between them. */
function nextTurn(): Promise<void> {
  last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  return last;
}

export async function rows<P, R>(
  on: Executor,
  statement: Statement<P, R>,
  parameters: P,
): Promise<R[]> {
  try {
    const result = await on.executeCypher(statement.text, plain(parameters as Parameters));
    if (result.length > LONG) await nextTurn();
    return result.toArray() as R[];
  } catch (error) {
    throw understood(error);
  }
}

/** The engine refuses a missing parameter and takes null for an absent one, as Neo4j does. */
function plain(parameters: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value === undefined ? null : value]),
  );
}

/**
 * The engine neither commits nor rolls back while a statement runs, and no statement can be stopped:
 * a rollback refuses further ones, and comes when the last has ended.
 */
export function openTransaction(database: Database) {
  const transaction = database.beginTransaction();
  const running = new Set<Promise<unknown>>();
  let over = false;
  const run: Run = (statement, parameters) => {
    if (over) return Promise.reject(new GraphFailure('too-long', 'the transaction is over'));
    const asked = rows(transaction, statement, parameters);
    running.add(asked);
    const forget = () => running.delete(asked);
    asked.then(forget, forget);
    return asked;
  };
  return {
    run,
    commit(): void {
      over = true;
      transaction.commit();
    },
    async rollback(): Promise<void> {
      over = true;
      await Promise.allSettled(running);
      if (transaction.isActive) undo(transaction);
    },
  };
}

/** A commit that the disk refused has undone itself: the engine still calls it active, and refuses a rollback. */
function undo(transaction: { rollback(): void }): void {
  try {
    transaction.rollback();
  } catch (error) {
    if (!(error instanceof Error && /No active transaction/.test(error.message))) throw error;
  }
}
