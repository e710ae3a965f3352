/** A failure of the database in one sentence of either language: its reason, and the remedy. */
import type { GraphFailure, GraphFailureKind } from '../graph/failures.ts';
import type { Words } from '../words/en.ts';
import { dataIn, type Environment } from './settings.ts';
import { type Trouble, trouble } from './trouble.ts';

export function faultOf(failure: GraphFailure, env: Environment): Trouble {
  return trouble((words) => words.faults[failure.kind] ?? placed(words, failure, env), {
    cause: failure,
  });
}

const OF_A_FOLDER: ReadonlySet<GraphFailureKind> = new Set<GraphFailureKind>([
  'locked',
  'full',
  'read-only',
  'forbidden',
  'not-a-folder',
]);

function placed(words: Words['program'], { kind }: GraphFailure, env: Environment): string {
  const uri = env['NEO4J_URI'];
  // With Neo4j too, the folder may hold a journal.
  if (!uri || OF_A_FOLDER.has(kind)) {
    const folder = dataIn(env);
    const machine = `${process.platform} ${process.arch}`;
    return words.folderFaults(folder, machine)[kind] ?? words.folderFault(folder);
  }
  const user = env['NEO4J_USERNAME'] || 'neo4j';
  const database = env['NEO4J_DATABASE'] || 'neo4j';
  return words.neo4jFaults(uri, user, database)[kind] ?? words.neo4jFault(uri);
}
