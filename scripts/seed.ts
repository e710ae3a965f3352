/** `seed`: the graph says what the files of the seeds say, no more and no less. */
import { Command } from 'commander';
import { opened } from '../api/starting/opening.ts';
import { datasetOf, seedFrom, vocabularyOf } from '../api/starting/seeding.ts';
import { environment, seedsIn } from '../api/starting/settings.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { progressOn } from './progress.ts';
import { verb } from './verb.ts';

interface Options {
  readonly seeds?: string;
  readonly replace: boolean;
}

export const seed = new Command('seed')
  .description('load the files of the seeds into the graph: all of them, or nothing')
  .option('--seeds <folder>', 'the folder of the facts (default: LACIS_SEEDS, or seeds)')
  .option('--replace', 'remove the facts of another data set that the graph holds', false)
  .action(
    verb(async ({ seeds, replace }: Options) => {
      const env = environment();
      const folder = seeds ?? seedsIn(env);
      datasetOf(folder);
      const vocabulary = vocabularyOf(folder);
      const graph = await opened(env);
      const progress = progressOn(process.stderr);
      try {
        const loaded = await seedFrom(folder, graph, vocabulary, {
          progress: progress.told,
          replace,
        });
        progress.done();
        const { added, changed, removed, kept } = loaded;
        console.log(
          terminalLanguage() === 'fr'
            ? `ajoutés : ${added}, modifiés : ${changed}, retirés : ${removed}, inchangés : ${kept}`
            : `added ${added}, changed ${changed}, removed ${removed}, unchanged ${kept}`,
        );
      } finally {
        await graph.close();
      }
    }),
  );
