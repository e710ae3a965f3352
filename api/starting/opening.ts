/** Opens the graph that the environment names, or says in one sentence why it cannot be opened. */
import { GraphFailure } from '../graph/failures.ts';
import type { Graph } from '../graph/graph.ts';
import type { Recovery } from '../graph/journal/agreeing.ts';
import { openGraph } from '../graph/open.ts';
import type { Words } from '../words/en.ts';
import { wordsIn } from '../words/words.ts';
import { faultOf } from './faults.ts';
import { type Environment, withNeo4j } from './settings.ts';
import { terminalLanguage } from './trouble.ts';

/** @throws Trouble */
export async function opened(env: Environment): Promise<Graph> {
  const checked = withNeo4j(env);
  try {
    return await openGraph(checked, (recovery) =>
      console.log(sentenceOf(recovery, wordsIn(terminalLanguage()))),
    );
  } catch (error) {
    throw error instanceof GraphFailure ? faultOf(error, env) : error;
  }
}

/** What was done so that the database and its journal agree, in one sentence. */
export function sentenceOf(recovery: Recovery, { recovery: say }: Words): string {
  switch (recovery.kind) {
    case 'forward':
    case 'caught-up':
      return say[recovery.kind](recovery);
    case 'rebuilt':
      return say.rebuilt(recovery);
    case 'cut':
      return say.cut();
    case 'begun':
      return say.begun(recovery);
    case 'lost':
      return say.lost(recovery);
  }
}
