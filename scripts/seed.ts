/** `seed`: get, check, load, clean up: the graph says what the files of the seeds say. */
import { Command } from 'commander';
import { config } from './environment.ts';
import { openGraph } from '../api/graph/open.ts';
import { checkSeeds } from '../api/loading/check.ts';
import { load } from '../api/loading/load.ts';
import { sentence } from '../api/loading/problems.ts';
import { readSeeds } from '../api/loading/read.ts';
import { desiredState } from '../api/loading/state.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';

export const seed = new Command('seed')
  .description('load the files of the seeds into the graph')
  .option('--seeds <folder>', 'the folder of the facts', 'seeds')
  .action(async ({ seeds }: { seeds: string }) => {
    const { claims, problems } = checkSeeds(readSeeds(seeds), readVocabulary());
    for (const problem of problems) console.error(sentence(problem, 'en'));
    if (process.env.FORCE!=='1' && problems.length > 0) process.exit(1);
    const graph = await openGraph(config());
    const t=Date.now();
    console.log(await load(graph, desiredState(claims)), Date.now()-t);
    await graph.close();
  });
