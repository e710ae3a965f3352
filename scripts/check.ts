/** `check`: reads every file of the seeds and says, at once, all that is wrong with them. */
import { Command } from 'commander';
import { checkSeeds } from '../api/loading/check.ts';
import { sentence } from '../api/loading/problems.ts';
import { readSeeds } from '../api/loading/read.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';

export const check = new Command('check')
  .description('check the files of the seeds')
  .option('--seeds <folder>', 'the folder of the facts', 'seeds')
  .action(({ seeds }: { seeds: string }) => {
    const { claims, problems } = checkSeeds(readSeeds(seeds), readVocabulary());
    for (const problem of problems) console.error(sentence(problem, 'en'));
    console.log(
      `${new Set(claims.entities.map(({ id }) => id)).size} entities, ${new Set(claims.links.map(({ id }) => id)).size} links, ${problems.length} problems`,
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
  });
