/** `generate`: an ecology of any size, made up, to try a machine or to measure one. */
import { Command, InvalidArgumentError } from 'commander';
import { counted } from '../api/about.ts';
import { opened } from '../api/starting/opening.ts';
import { environment } from '../api/starting/settings.ts';
import { said, trouble } from '../api/starting/trouble.ts';
import { type Ecology, loadGenerated, generate as made } from './bench/ecology.ts';
import { writeEcology } from './generate/files.ts';
import { verb } from './verb.ts';

interface Options {
  readonly entities: number;
  readonly linksEach: number;
  readonly seed: number;
  readonly folder?: string;
}

export const generate = new Command('generate')
  .description('make up an ecology: as seed files, or straight into an empty graph')
  .option('--entities <number>', 'how many entities, from 100', numberFrom(100, 1_000_000), 1_000)
  .option('--links-each <number>', 'how many links for each entity', numberFrom(1, 50), 4)
  .option('--seed <number>', 'the same number makes the same ecology', numberFrom(0, 2 ** 31), 1)
  .option('--folder <folder>', 'write seed files into this folder; without it, the graph is filled')
  .action(
    verb(async ({ entities, linksEach, seed, folder }: Options) => {
      const ecology = made({ entities, linksEach, seed });
      if (folder === undefined) await fill(ecology);
      else writeEcology(folder, ecology);
      const place = folder ?? null;
      console.log(
        said(({ generated }) => generated(ecology.entities.length, ecology.links.length, place)),
      );
    }),
  );

async function fill(ecology: Ecology): Promise<void> {
  const graph = await opened(environment());
  try {
    if ((await counted(graph)).entities > 0) throw trouble(({ graphNotEmpty }) => graphNotEmpty);
    await loadGenerated(graph, ecology);
  } finally {
    await graph.close();
  }
}

function numberFrom(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most} is expected`);
  };
}
