/** The embedded engine: `@grafeo-db/js`, in this process, in one file of the data folder. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB as Database } from '@grafeo-db/js';
import { embeddedConstraints } from './constraints.ts';
import type { Parameters, Statement } from './cypher.ts';
import { GraphFailure } from './failures.ts';
import { type Graph, READ_LIMIT, type Run, WRITE_LIMIT } from './graph.ts';
import { retrying } from './retry.ts';

// The module is CommonJS and its addon is chosen at load.
const { GrafeoDB } = createRequire(import.meta.url)(
  '@grafeo-db/js',
) as typeof import('@grafeo-db/js');

const FILE = 'lacis.grafeo';
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/;

interface Executor {
  executeCypher(text: string, parameters?: unknown): Promise<{ toArray(): unknown[] }>;
}

/** @param folder where the data lives; absent, the graph is in memory only. */
export async function openEmbedded(folder?: string): Promise<Graph> {
  const database = open(folder);
  for (const text of embeddedConstraints) await database.executeCypher(text);
  let queue: Promise<unknown> = Promise.resolve();

  const read: Run = async (statement, parameters) => {
    if (WRITES.test(statement.text)) throw new GraphFailure('refused', 'a read may not write');
    return within(READ_LIMIT, rows(database, statement, parameters));
  };

  async function once<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const transaction = database.beginTransaction();
    try {
      const result = await within(
        WRITE_LIMIT,
        work((statement, parameters) => rows(transaction, statement, parameters)),
      );
      transaction.commit();
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw understood(error);
    }
  }

  return {
    engine: 'embedded',
    read,
    // One writer at a time: the engine answers two writers of one entity with a conflict, which
    // costs both a retry. Another process cannot write: the file is locked.
    write(work) {
      const turn = queue.then(() => retrying(() => once(work), isConflict));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      database.close();
    },
  };
}

function open(folder: string | undefined): Database {
  if (folder === undefined) return GrafeoDB.create();
  try {
    mkdirSync(folder, { recursive: true });
    return GrafeoDB.create(join(folder, FILE));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const kind = /lock/i.test(message) ? 'locked' : 'unavailable';
    throw new GraphFailure(kind, message, { cause: error });
  }
}

async function rows<P, R>(on: Executor, statement: Statement<P, R>, parameters: P): Promise<R[]> {
  try {
    const result = await on.executeCypher(statement.text, plain(parameters as Parameters));
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

function understood(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GraphFailure) return error;
  if (/GRAFEO-T001/.test(error.message))
    return new GraphFailure('conflict', error.message, { cause: error });
  if (/GRAFEO-Q003/.test(error.message))
    return new GraphFailure('too-long', error.message, { cause: error });
  return error;
}

const isConflict = (error: unknown) => error instanceof GraphFailure && error.kind === 'conflict';

/** The engine has no time limit of its own per statement: the answer is given up, not the work. */
async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphFailure('too-long', `over ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
