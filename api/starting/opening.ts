/** Opens the graph that the environment names, or says in one sentence why it cannot be opened. */
import { GraphFailure } from '../graph/failures.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { faultOf } from './faults.ts';
import { type Environment, withNeo4j } from './settings.ts';

/** @throws Trouble */
export async function opened(env: Environment): Promise<Graph> {
  const checked = withNeo4j(env);
  try {
    return await openGraph(checked);
  } catch (error) {
    throw error instanceof GraphFailure ? faultOf(error, env) : error;
  }
}
