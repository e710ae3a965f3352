/** `seed`: get, check, load, clean up: the graph says what the files of the seeds say. */
import { Command } from 'commander';
import { opened } from '../api/starting/opening.ts';
import { seedFrom } from '../api/starting/seeding.ts';
import { environment } from '../api/starting/settings.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';
import { progressOn } from './progress.ts';
import { verb } from './verb.ts';

export const seed = new Command('seed')
  .description('load the files of the seeds into the graph: all of them, or nothing')
  .option('--seeds <folder>', 'the folder of the facts', 'seeds')
  .action(
    verb(async ({ seeds }: { seeds: string }) => {
      const graph = await opened(environment());
      const progress = progressOn(process.stderr);
      try {
        const { added, changed, removed, kept } = await seedFrom(seeds, graph, readVocabulary(), {
          progress: progress.told,
        });
        progress.done();
        console.log(`added ${added}, changed ${changed}, removed ${removed}, unchanged ${kept}`);
      } finally {
        await graph.close();
      }
    }),
  );
