/** Opens the graph that the environment names. */
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { type Environment, withNeo4j } from './settings.ts';

/** @throws Trouble where the address of Neo4j is none, GraphFailure where the database does not open */
export const opened = async (env: Environment): Promise<Graph> => openGraph(withNeo4j(env));
