/** Chooses the engine: Neo4j when `NEO4J_URI` is set, the embedded one otherwise. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { replayed } from './erasing/erasing.ts';
import { ERASURES } from './erasing/list.ts';
import type { Graph } from './graph.ts';
import type { Recovery } from './journal/agreeing.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Only the chosen engine is loaded: the embedded one has no build for some machines.
 * @param tell receives what had to be done so that the database and its journal agree
 */
export async function openGraph(
  environment: Environment,
  tell: (recovery: Recovery) => void = () => {},
): Promise<Graph> {
  const data = environment['LACIS_DATA'] || 'data';
  const graph = await chosen(environment, data, tell);
  try {
    await mkdir(data, { recursive: true });
    const whole = { ...graph, erasures: join(data, ERASURES) };
    const count = await replayed(whole, 'restore');
    if (count > 0) tell({ kind: 'erased', count });
    return whole;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function chosen(
  environment: Environment,
  data: string,
  tell: (recovery: Recovery) => void,
): Promise<Graph> {
  const uri = environment['NEO4J_URI'];
  if (uri === undefined || uri === '') {
    const { openJournaled } = await import('./journal/recovering.ts');
    return openJournaled(data, { tell });
  }
  const { openNeo4j } = await import('./neo4j.ts');
  const graph = await openNeo4j({
    uri,
    username: environment['NEO4J_USERNAME'] || 'neo4j',
    password: environment['NEO4J_PASSWORD'] || '',
    database: environment['NEO4J_DATABASE'] || 'neo4j',
  });
  // Neo4j keeps the changes itself: a copy on this machine is for who asks for it.
  if (environment['LACIS_JOURNAL'] !== '1') return graph;
  const { besideJournal } = await import('./journal/beside.ts');
  return besideJournal(graph, data, tell);
}
