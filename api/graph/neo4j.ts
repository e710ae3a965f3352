/** Neo4j, through its driver: a server, Aura or a cluster (`neo4j://`). */
import neo4j, { type Driver, type QueryResult } from 'neo4j-driver';
import { neo4jConstraints } from './constraints.ts';
import type { Parameters, Statement } from './cypher.ts';
import { type Graph, LIMITS, type Limits, type Run } from './graph.ts';
import { mayReadAgain, understood, understoodAtOpening } from './neo4j-failures.ts';
import { retrying } from './retry.ts';
import { within } from './within.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** In milliseconds: how long a write, with its retries, may look for a server. */
const RETRY_TIME = 15_000;
/** How long a connection may take to be made. */
const CONNECT_TIME = 5_000;
/** A request asks many things at once: they share few connections rather than open many. */
const CONNECTIONS = 24;
/** A connection that was idle for longer is tried before it is used: it may be dead. */
const IDLE_TIME = 30_000;
/** The server keeps the limits; one that says nothing for this much longer is away. */
const GRACE = 2_000;

export async function openNeo4j(settings: Neo4jSettings, limits: Limits = LIMITS): Promise<Graph> {
  const driver = connect(settings, limits);
  const { database } = settings;
  // On a cluster, whoever wrote here reads here what was written, whichever member answers.
  const bookmarkManager = neo4j.bookmarkManager();
  let written = 0;
  try {
    await driver.verifyConnectivity({ database });
    for (const text of neo4jConstraints) await driver.executeQuery(text, {}, { database });
  } catch (error) {
    await driver.close();
    throw understoodAtOpening(error);
  }

  async function once<P, R>({ text }: Statement<P, R>, parameters: P): Promise<R[]> {
    const session = driver.session({
      database,
      bookmarkManager,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const timeout = { timeout: limits.read };
      return rows(await session.run(text, packed(parameters as Parameters), timeout));
    } finally {
      await session.close();
    }
  }

  const read: Run = async (statement, parameters) => {
    const asked = retrying(() => once(statement, parameters), mayReadAgain);
    try {
      return await within(limits.read + GRACE, asked, 'unavailable');
    } catch (error) {
      throw understood(error);
    }
  };

  async function write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = driver.session({
      database,
      bookmarkManager,
      defaultAccessMode: neo4j.session.WRITE,
    });
    const whole = session.executeWrite(
      (transaction) =>
        work(async ({ text }, parameters) =>
          rows(await transaction.run(text, packed(parameters as Parameters))),
        ),
      { timeout: limits.write },
    );
    try {
      return await within(limits.write + RETRY_TIME + GRACE, whole, 'unavailable');
    } catch (error) {
      throw understood(error);
    } finally {
      written += 1;
      // Not waited for: on a connection that is cut, it would not end.
      session.close().catch(() => undefined);
    }
  }

  return {
    engine: 'neo4j',
    read,
    write,
    writes: () => written,
    shared: true,
    close: () => driver.close(),
  };
}

const rows = <R>(result: QueryResult) => result.records.map((record) => record.toObject()) as R[];

function connect(settings: Neo4jSettings, limits: Limits): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIME,
      maxConnectionPoolSize: CONNECTIONS,
      connectionAcquisitionTimeout: Math.max(limits.read, CONNECT_TIME),
      connectionLivenessCheckTimeout: IDLE_TIME,
      maxTransactionRetryTime: RETRY_TIME,
      telemetryDisabled: true,
    });
  } catch (error) {
    throw understoodAtOpening(error);
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
