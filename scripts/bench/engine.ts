/**
 * An engine with a generated ecology in it, as the API reads it, and by hand: past our door, with the
 * engine's own calls, on the same data.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// biome-ignore lint/style/noRestrictedImports: what is measured beside our door goes past it
import neo4j, { type Driver } from 'neo4j-driver';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { startNeo4j } from '../neo4j/start.ts';

type Rows = readonly Record<string, unknown>[];

/** Loading and a first plan on a cold server may take longer than a request may. */
const LIMITS = { read: 60_000, write: 300_000 };
const DATABASE = 'neo4j';

export interface Engine {
  readonly graph: Graph;
  /** Rows of a statement, asked of the engine without us. */
  byHand(text: string, parameters: object): Promise<Rows>;
  /** The same, read to the end and dropped as they come where the engine can: the lower limit. */
  drain(text: string, parameters: object): Promise<unknown>;
  /** On Neo4j only: its driver, and how many times a statement touches the store. */
  readonly neo4j?: {
    readonly driver: Driver;
    hits(text: string, parameters: object): Promise<number>;
  };
  close(): Promise<void>;
}

type Load = (graph: Graph) => Promise<void>;

export const openEngine = (name: 'embedded' | 'neo4j', load: Load): Promise<Engine> =>
  name === 'embedded' ? embedded(load) : onNeo4j(load);

/** The file is locked by whoever has it open: by hand, a copy of it is read. */
async function embedded(load: Load): Promise<Engine> {
  const { GrafeoDB } = createRequire(import.meta.url)(
    '@grafeo-db/js',
  ) as typeof import('@grafeo-db/js');
  const folder = mkdtempSync(join(tmpdir(), 'lacis-bench-'));
  const [ours, copy] = [join(folder, 'ours'), join(folder, 'copy')];
  const loading = await openEmbedded(ours, { limits: LIMITS });
  await load(loading);
  await loading.close();
  cpSync(ours, copy, { recursive: true });
  const graph = await openEmbedded(ours, { limits: LIMITS });
  const database = GrafeoDB.open(join(copy, 'lacis.grafeo'));
  const byHand = async (text: string, parameters: object) =>
    (await database.executeCypher(text, parameters)).toArray() as Rows;
  return {
    graph,
    byHand,
    drain: byHand,
    async close() {
      await graph.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onNeo4j(load: Load): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const announce = () => console.error('Fetching Neo4j from Maven Central (about 130 MB, once)…');
  const server = await startNeo4j({ folder, port: 0, announce }).catch((error: unknown) => {
    remove();
    throw error;
  });
  const { uri, username, password } = server;
  const graph = await openNeo4j({ uri, username, password, database: DATABASE }, LIMITS);
  await load(graph);
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const session = () =>
    driver.session({ database: DATABASE, defaultAccessMode: neo4j.session.READ });
  const drain = async (text: string, parameters: object) => {
    const asked = session();
    const summary = await new Promise((done, failed) => {
      asked.run(text, whole(parameters)).subscribe({
        onNext() {},
        onCompleted: done,
        onError: failed,
      });
    });
    await asked.close();
    return summary;
  };
  return {
    graph,
    async byHand(text, parameters) {
      const asked = session();
      const { records } = await asked.run(text, whole(parameters));
      await asked.close();
      return records.map((record) => record.toObject());
    },
    drain,
    neo4j: {
      driver,
      async hits(text, parameters) {
        const asked = session();
        const { summary } = await asked.run(`PROFILE ${text}`, whole(parameters));
        await asked.close();
        return summary.profile === false ? 0 : hitsOf(summary.profile);
      },
    },
    async close() {
      await driver.close();
      await graph.close();
      await server.stop();
      remove();
    },
  };
}

/** The driver sends numbers as floats, and no LIMIT takes one. */
const whole = (parameters: object) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );

interface Profiled {
  readonly dbHits: number;
  readonly children: readonly Profiled[];
}

const hitsOf = ({ dbHits, children }: Profiled): number =>
  children.reduce((total, child) => total + hitsOf(child), dbHits);
