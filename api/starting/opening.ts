/** Opens the graph, or says in one sentence why it cannot be opened. */
import { GraphFailure } from '../graph/failures.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import type { Environment } from './settings.ts';
import { Trouble } from './trouble.ts';

export async function opened(env: Environment): Promise<Graph> {
  try {
    return await openGraph(env);
  } catch (error) {
    if (error instanceof GraphFailure) throw explained(error, env);
    throw error;
  }
}

function explained(failure: GraphFailure, env: Environment): Trouble {
  const uri = env['NEO4J_URI'];
  const folder = env['LACIS_DATA'] || 'data';
  const why = { cause: failure };
  if (uri && failure.kind === 'refused') {
    return new Trouble(
      `Neo4j at ${uri} refuses us: check NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.`,
      `Neo4j à ${uri} nous refuse : vérifier NEO4J_USERNAME, NEO4J_PASSWORD et NEO4J_DATABASE.`,
      why,
    );
  }
  if (uri) {
    return new Trouble(
      `Neo4j does not answer at ${uri}: start it (npm run lacis -- neo4j), or correct NEO4J_URI.`,
      `Neo4j ne répond pas à ${uri} : le démarrer (npm run lacis -- neo4j) ou corriger NEO4J_URI.`,
      why,
    );
  }
  if (failure.kind === 'locked') {
    return new Trouble(
      `The data folder “${folder}” is in use by another Lacis: stop it, or set LACIS_DATA to another folder.`,
      `Le dossier de données « ${folder} » est occupé par un autre Lacis : l’arrêter, ou donner un autre dossier à LACIS_DATA.`,
      why,
    );
  }
  return new Trouble(
    `The data folder “${folder}” cannot be written: check its permissions, or set LACIS_DATA to another folder.`,
    `Le dossier de données « ${folder} » ne peut être écrit : vérifier ses permissions, ou donner un autre dossier à LACIS_DATA.`,
    why,
  );
}
