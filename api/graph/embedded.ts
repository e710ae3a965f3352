/** The embedded engine: `@grafeo-db/js`, in this process, in one file of the data folder. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GrafeoDB as Database } from '@grafeo-db/js';
import { embeddedConstraints } from './constraints.ts';
import { isTaken, mayBeRebuilt, understood, understoodAtOpening } from './embedded-failures.ts';
import { openTransaction, rows } from './executing.ts';
import { GraphFailure } from './failures.ts';
import { type Graph, LIMITS, type Limits, type Run } from './graph.ts';
import { retrying } from './retry.ts';
import { within } from './within.ts';

/** The file of the database; its log lies beside it while it is open. */
export const STORE = 'lacis.grafeo';
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/i;

interface Options {
  readonly limits?: Limits;
  /** Rows without ORDER BY come in random order: for tests. */
  readonly shuffled?: boolean;
}

/** @param folder where the data lives; absent, the graph is in memory only. */
export async function openEmbedded(
  folder?: string,
  { limits = LIMITS, shuffled = false }: Options = {},
): Promise<Graph> {
  let database = await constrained(open(folder, shuffled));
  /** Reads wait for it while the file is written anew. */
  let ready: Promise<unknown> = Promise.resolve();
  const reads = new Set<Promise<unknown>>();
  let queue: Promise<unknown> = Promise.resolve();
  let undone: Promise<void> = Promise.resolve();
  let written = 0;

  const read: Run = async (statement, parameters) => {
    if (WRITES.test(statement.text)) throw new GraphFailure('refused', 'a read may not write');
    await ready;
    const asked = rows(database, statement, parameters);
    reads.add(asked);
    const forget = () => reads.delete(asked);
    asked.then(forget, forget);
    return within(limits.read, asked);
  };

  async function once<T>(work: (run: Run) => Promise<T>): Promise<T> {
    await undone;
    const transaction = openTransaction(database);
    try {
      const result = await within(limits.write, work(transaction.run));
      transaction.commit();
      return result;
    } catch (error) {
      // The caller is answered now; the next writer waits until nothing of this one runs.
      undone = transaction.rollback();
      throw understood(error);
    } finally {
      written += 1;
    }
  }

  /** A removal leaves its bytes in the file; a copy holds only the records that are there. */
  async function renew(path: string): Promise<void> {
    await undone;
    await Promise.allSettled(reads);
    const copy = `${path}.new`;
    rmSync(copy, { force: true, recursive: true });
    try {
      database.save(copy);
      database.close();
      renameSync(copy, path);
      database = await constrained(openFile(dirname(path), STORE));
    } catch (error) {
      throw understood(error);
    }
  }

  return {
    engine: 'embedded',
    ...(folder === undefined
      ? {}
      : {
          purge() {
            const turn = queue.then(() => {
              const renewed = renew(join(folder, STORE));
              ready = renewed.catch(() => undefined);
              return renewed;
            });
            queue = turn.catch(() => undefined);
            return turn;
          },
        }),
    read,
    writes: () => written,
    // The file is locked by who has it open.
    shared: false,
    // One writer at a time: the engine answers two writers of one entity with a conflict, which
    // costs both a retry. Another process cannot write: the file is locked.
    write(work) {
      const turn = queue.then(() => retrying(() => once(work), isConflict));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      await undone;
      await Promise.allSettled(reads);
      database.close();
    },
  };
}

/**
 * A lock on a name in a folder: that of a database of its own, which ends with the process, however that
 * ends.
 * @throws GraphFailure `locked` where another process has it
 */
export function lockIn(folder: string, name: string): { close(): void } {
  try {
    return openFile(folder, name);
  } catch (error) {
    if (!mayBeRebuilt(error)) throw error;
    // A process was ended while it made the file.
    for (const path of [name, `${name}.wal`])
      rmSync(join(folder, path), { recursive: true, force: true });
    return openFile(folder, name);
  }
}

async function constrained(database: Database): Promise<Database> {
  try {
    for (const text of embeddedConstraints) await database.executeCypher(text);
    return database;
  } catch (error) {
    database.close();
    throw understoodAtOpening(error);
  }
}

function open(folder: string | undefined, shuffleUnordered: boolean): Database {
  return folder === undefined
    ? engine().GrafeoDB.create(undefined, { shuffleUnordered })
    : openFile(folder, STORE);
}

function openFile(folder: string, name: string): Database {
  const { GrafeoDB } = engine();
  try {
    mkdirSync(folder, { recursive: true });
    return GrafeoDB.create(join(folder, name));
  } catch (error) {
    throw understoodAtOpening(error);
  }
}

/** The module is CommonJS. It chooses its addon when it loads, and a machine may have none. */
function engine(): typeof import('@grafeo-db/js') {
  try {
    return createRequire(import.meta.url)('@grafeo-db/js');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new GraphFailure('no-engine', message, { cause: error });
  }
}

const isConflict = (error: unknown) =>
  error instanceof GraphFailure && error.kind === 'conflict' && !isTaken(error);
