/** Chooses the engine: Neo4j when `NEO4J_URI` is set, the embedded one otherwise. */
import type { Graph } from './graph.ts';
import type { Recovery } from './journal/recovering.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Only the chosen engine is loaded: the embedded one has no build for some machines.
 * @param tell receives what had to be done so that the database and its journal agree
 */
export async function openGraph(
  environment: Environment,
  tell: (recovery: Recovery) => void = () => {},
): Promise<Graph> {
  const uri = environment['NEO4J_URI'];
  if (uri === undefined || uri === '') {
    const { openJournaled } = await import('./journal/recovering.ts');
    return openJournaled(environment['LACIS_DATA'] || 'data', { tell });
  }
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j({
    uri,
    username: environment['NEO4J_USERNAME'] || 'neo4j',
    password: environment['NEO4J_PASSWORD'] || '',
    database: environment['NEO4J_DATABASE'] || 'neo4j',
  });
}
