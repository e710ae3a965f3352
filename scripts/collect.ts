/** `collect`: what a git repository says of itself at one commit, as JSON or as lines of seeds. */
import { Command, Option } from 'commander';
import { checkSeeds } from '../api/loading/check.ts';
import { readSeeds } from '../api/loading/read.ts';
import { vocabularyIn } from '../api/loading/vocabulary-file.ts';
import { environment, seedsIn } from '../api/starting/settings.ts';
import { collect as collected } from './collect/collected.ts';
import { fragmentOf } from './collect/fragment.ts';
import { knownIn } from './collect/known.ts';
import { openRepository } from './collect/repository.ts';
import { verb } from './verb.ts';

interface Options {
  readonly at?: string;
  readonly until?: string;
  readonly seeds?: string;
  readonly as: 'json' | 'seeds';
  readonly id?: string;
  readonly address?: string;
  readonly read?: string;
}

const today = () => new Date().toISOString().slice(0, 10);

export const collect = new Command('collect')
  .description('read licence, dependencies, funding channels and activity from a git repository')
  .argument('<folder>', 'the repository, bare or with its work tree; nothing in it is run')
  .option('--at <commit>', 'the commit, branch or tag to read (default: the current branch)')
  .option('--until <day>', 'read the last commit of that day or before, such as 2026-06-30')
  .option(
    '--seeds <folder>',
    'the facts that know domains and names (default: LACIS_SEEDS, or seeds)',
  )
  .addOption(new Option('--as <form>', 'what to print').choices(['json', 'seeds']).default('json'))
  .option('--id <id>', 'the id of the codebase, for lines of seeds')
  .option('--address <url>', 'where the repository is public (default: where it was copied from)')
  .option('--read <day>', 'the day of the reading, for lines of seeds (default: today)')
  .action(
    verb((folder: string, { at, until, seeds, as, id, address, read }: Options) => {
      const facts = seeds ?? seedsIn(environment());
      const { vocabulary } = vocabularyIn(facts);
      const known = knownIn(checkSeeds(readSeeds(facts), vocabulary).claims);
      const repository = openRepository(folder, at, until);
      const origin = address ?? repository.origin;
      const found = collected({ ...repository, origin }, known);
      if (as === 'json') return console.log(JSON.stringify(found, null, 2));
      if (id === undefined) throw new Error('lines of seeds need --id, the id of the codebase');
      const { source, facts: lines } = fragmentOf(id, read ?? today(), found);
      console.log(`# source.yaml\n${source}\n# facts\n${lines}`);
    }),
  );
