/** `duplicates`: what is probably twice in the graph, with a score and its reasons; nothing is written. */
import { Command } from 'commander';
import { duplicatesIn } from '../api/interchange/importing/duplicates.ts';
import { opened } from '../api/starting/opening.ts';
import { environment } from '../api/starting/settings.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { wordsIn } from '../api/words/words.ts';
import { verb } from './verb.ts';

interface Options {
  readonly kind?: string;
}

export const duplicates = new Command('duplicates')
  .description('list what is probably twice in the graph; nothing is written')
  .option('--kind <kind>', 'only of this kind')
  .action(
    verb(async ({ kind }: Options) => {
      const graph = await opened(environment());
      try {
        const { importing } = wordsIn(terminalLanguage());
        const found = (await duplicatesIn(graph.read)).filter(
          (one) => kind === undefined || one.kind === kind,
        );
        for (const { one, id, score, reasons } of found)
          console.log(
            `${score.toFixed(2)}  ${one} ≟ ${id} (${reasons.map((why) => importing.reasons[why]).join(', ')})`,
          );
        console.log(importing.said.duplicates(found.length));
      } finally {
        await graph.close();
      }
    }),
  );
