/** Chooses the engine: Neo4j when `NEO4J_URI` is set, the embedded one otherwise. */
import { openEmbedded } from './embedded.ts';
import type { Graph } from './graph.ts';
import { openNeo4j } from './neo4j.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export function openGraph(environment: Environment): Promise<Graph> {
  const uri = environment['NEO4J_URI'];
  if (uri === undefined || uri === '') return openEmbedded(environment['LACIS_DATA'] || 'data');
  return openNeo4j({
    uri,
    username: environment['NEO4J_USERNAME'] || 'neo4j',
    password: environment['NEO4J_PASSWORD'] || '',
    database: environment['NEO4J_DATABASE'] || 'neo4j',
  });
}
