/** Opens the graph that the environment names, or says in one sentence why it cannot be opened. */
import { GraphFailure } from '../graph/failures.ts';
import type { Graph } from '../graph/graph.ts';
import type { Recovery } from '../graph/journal/agreeing.ts';
import { openGraph } from '../graph/open.ts';
import type { Words } from '../words/en.ts';
import { wordsIn } from '../words/words.ts';
import { openDataFolder } from './data-folder.ts';
import { faultOf } from './faults.ts';
import { dataIn, type Environment, withNeo4j } from './settings.ts';
import { spoken, terminalLanguage } from './trouble.ts';

/** @throws Trouble */
export async function opened(env: Environment): Promise<Graph> {
  const checked = withNeo4j(env);
  const open = () =>
    openGraph(checked, (recovery) =>
      console.log(sentenceOf(recovery, wordsIn(terminalLanguage()))),
    );
  try {
    if (checked['NEO4J_URI']) return await open();
    const tell = (sentence: Error & { fr: string }) => console.error(spoken(sentence));
    return await openDataFolder(dataIn(checked), { open, tell });
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
    case 'erased':
      return say.erased(recovery);
    case 'records-restored':
    case 'records-damaged':
      return say[recovery.kind](recovery as never);
  }
}
