/** Opens the graph that the environment names, or says in one sentence why it cannot be opened. */
import { GraphFailure } from '../graph/failures.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { openDataFolder } from './data-folder.ts';
import { faultOf } from './faults.ts';
import { dataIn, type Environment, withNeo4j } from './settings.ts';
import { spoken } from './trouble.ts';

/** @throws Trouble */
export async function opened(env: Environment): Promise<Graph> {
  const checked = withNeo4j(env);
  const open = () => openGraph(checked);
  try {
    if (checked['NEO4J_URI']) return await open();
    const tell = (sentence: Error & { fr: string }) => console.error(spoken(sentence));
    return await openDataFolder(dataIn(checked), { open, tell });
  } catch (error) {
    throw error instanceof GraphFailure ? faultOf(error, env) : error;
  }
}
