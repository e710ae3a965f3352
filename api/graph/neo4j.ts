/** Neo4j, through its driver: a server, Aura or a cluster (`neo4j://`). */
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { neo4jConstraints } from './constraints.ts';
import type { Parameters, Statement } from './cypher.ts';
import { GraphFailure } from './failures.ts';
import { type Graph, READ_LIMIT, type Run, WRITE_LIMIT } from './graph.ts';
import { retrying } from './retry.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** How long a write, with its retries, may look for a server; and how long a connection may take. */
const RETRY_TIME = 15_000;
const CONNECT_TIME = 5_000;

export async function openNeo4j(settings: Neo4jSettings): Promise<Graph> {
  const driver = connect(settings);
  const { database } = settings;
  try {
    await driver.verifyConnectivity({ database });
    for (const text of neo4jConstraints) await driver.executeQuery(text, {}, { database });
  } catch (error) {
    await driver.close();
    throw understood(error);
  }

  const read: Run = (statement, parameters) =>
    retrying(async () => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const result = await session.run(statement.text, packed(parameters as Parameters), {
          timeout: READ_LIMIT,
        });
        return result.records.map((record) => record.toObject()) as never;
      } finally {
        await session.close();
      }
    }, mayReadAgain).catch((error) => {
      throw understood(error);
    });

  return {
    engine: 'neo4j',
    read,
    async write(work) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
      try {
        return await session.executeWrite(
          (transaction) => {
            const run = async <P, R>(statement: Statement<P, R>, parameters: P) => {
              const result = await transaction.run(
                statement.text,
                packed(parameters as Parameters),
              );
              return result.records.map((record) => record.toObject()) as R[];
            };
            return work(run);
          },
          { timeout: WRITE_LIMIT },
        );
      } catch (error) {
        throw understood(error);
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

function connect(settings: Neo4jSettings): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIME,
      connectionAcquisitionTimeout: CONNECT_TIME,
      maxTransactionRetryTime: RETRY_TIME,
      telemetryDisabled: true,
    });
  } catch (error) {
    throw new GraphFailure('unavailable', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
}

/** The driver sends every number as a float; whole ones must go as integers (`LIMIT $n`, years). */
function packed(value: Parameters): Parameters {
  return pack(value) as Parameters;
}

function pack(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(pack);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pack(inner)]));
  }
  return value === undefined ? null : value;
}

const mayReadAgain = (error: unknown) =>
  error instanceof Neo4jError && error.retriable && error.code !== neo4j.error.SERVICE_UNAVAILABLE;

function understood(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    /Pool|acquisition timed out/i.test(message)
  ) {
    return new GraphFailure('unavailable', message, { cause: error });
  }
  if (/Security\.|Database\.DatabaseNotFound/.test(code)) {
    return new GraphFailure('refused', message, { cause: error });
  }
  if (/TransactionTimedOut/.test(code))
    return new GraphFailure('too-long', message, { cause: error });
  return error;
}
