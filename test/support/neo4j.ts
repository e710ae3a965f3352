/** A running Neo4j for the live tests, or why there is none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { type Graph, LIMITS } from '../../api/graph/graph.ts';
import { type Neo4jSettings, openNeo4j } from '../../api/graph/neo4j.ts';
import { requirements } from '../../scripts/neo4j/requirements.ts';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jSettings | null;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const everything = cypher<object, { n: number }>`MATCH (n) RETURN count(n) AS n`;
const erase = cypher<object, never>`MATCH (n) DETACH DELETE n`;

/** The server of this run; null where the live tests are skipped. */
export const liveNeo4j = (): Neo4jSettings | null => inject('neo4j');

/** Whether Java and Maven are here, for tests that need a server of their own. */
export function mayStartNeo4j(): boolean {
  try {
    requirements();
    return true;
  } catch {
    return false;
  }
}

export const settingsOf = ({ uri, username, password }: RunningNeo4j): Neo4jSettings => ({
  uri,
  username,
  password,
  database: 'neo4j',
});

/** What a program is told of a server. */
export const environmentOf = ({ uri, username, password, database }: Neo4jSettings) => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

/** The live server with nothing in it. */
export async function emptyNeo4j(settings = liveNeo4j(), limits = LIMITS): Promise<Graph> {
  if (settings === null) throw new Error('no Neo4j: skip this test');
  const graph = await openNeo4j(settings, limits);
  await empty(graph);
  return graph;
}

export async function empty(graph: Graph): Promise<void> {
  await graph.write((run) => run(erase, {}));
}

export interface Live {
  readonly settings: Neo4jSettings;
  stop(): Promise<void>;
}

/** The server that NEO4J_URI names, or one started for this run. @throws why there is none. */
export async function findNeo4j(env: Environment = process.env): Promise<Live> {
  const uri = env['NEO4J_URI'];
  if (!uri) return started();
  const settings = {
    uri,
    username: env['NEO4J_USERNAME'] || 'neo4j',
    password: env['NEO4J_PASSWORD'] || '',
    database: env['NEO4J_DATABASE'] || 'neo4j',
  };
  const graph = await openNeo4j(settings);
  const [row] = await graph.read(everything, {});
  await graph.close();
  if ((row?.n ?? 0) > 0 && env['LACIS_TESTS_MAY_ERASE'] !== '1') {
    throw new Error(
      `the database at ${uri} is not empty, and the tests would erase it; give them an empty one, or set LACIS_TESTS_MAY_ERASE=1`,
    );
  }
  return { settings, stop: async () => void (await (await emptyNeo4j(settings)).close()) };
}

async function started(): Promise<Live> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-neo4j-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startNeo4j({ folder, port: 0 });
    return {
      settings: settingsOf(server),
      async stop() {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
