/** `check`: reads every file of the seeds and says, at once, all that is wrong with them. */
import { Command } from 'commander';
import { checkSeeds } from '../api/loading/check.ts';
import { sentence } from '../api/loading/problems.ts';
import { readSeeds } from '../api/loading/read.ts';
import { type Counted, type Report, reportOn } from '../api/loading/report.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { checkStories } from '../api/stories/check.ts';
import { readStories } from '../api/stories/read.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';
import { verb } from './verb.ts';

interface Options {
  readonly seeds: string;
  readonly report: boolean;
}

export const check = new Command('check')
  .description('check the files of the seeds; exit code 1 when something is wrong')
  .option('--seeds <folder>', 'the folder of the facts', 'seeds')
  .option('--report', 'say also what the facts cover and what they miss', false)
  .action(
    verb(({ seeds, report }: Options) => {
      const vocabulary = readVocabulary();
      const { claims, problems: inFacts } = checkSeeds(readSeeds(seeds), vocabulary);
      const inStories = checkStories(readStories(seeds), vocabulary, claims).problems;
      const problems = [...inFacts, ...inStories];
      for (const problem of problems) console.error(sentence(problem, terminalLanguage()));
      if (report) print(reportOn(claims, vocabulary));
      const count = (all: readonly { readonly id: string }[]) =>
        new Set(all.map(({ id }) => id)).size;
      console.log(
        terminalLanguage() === 'fr'
          ? `${count(claims.entities)} entités, ${count(claims.links)} liens, ${problems.length} problèmes`
          : `${count(claims.entities)} entities, ${count(claims.links)} links, ${problems.length} problems`,
      );
      process.exitCode = problems.length === 0 ? 0 : 1;
    }),
  );

const LONGEST = 20;

function print(report: Report): void {
  const section = (title: string, rows: readonly Counted[]) => {
    console.log(`\n${title}`);
    for (const { label, count, of, examples = [] } of rows.slice(0, LONGEST)) {
      const share = of === undefined ? '' : ` of ${of}`;
      console.log(
        `  ${String(count).padStart(5)}${share}  ${label}${count > 0 && examples.length > 0 ? ` (${examples.join(', ')}…)` : ''}`,
      );
    }
    if (rows.length > LONGEST) console.log(`         and ${rows.length - LONGEST} more`);
  };
  section('Entities by kind', report.entitiesByKind);
  section('Links by kind', report.linksByKind);
  section('Entries by folder', report.factsByFolder);
  section('Citations by source', report.citationsBySource);
  section('What is not recorded', report.coverage);
  section('Languages', report.languages);
  section('Loose ends', [report.loose]);
  console.log('\nRead longest ago');
  for (const { source, read } of report.oldestReadings) console.log(`  ${read}  ${source}`);
  console.log('');
}
