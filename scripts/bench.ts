/** `bench`: what is measured, each on its own. */
import { Command, Option } from 'commander';
import { api, sizesOf } from './bench/api.ts';
import { consultation } from './bench/consultation.ts';
import { benchConvergences } from './bench/convergences.ts';
import { benchEdit } from './bench/edit.ts';
import { benchGaps } from './bench/gaps.ts';
import { importing } from './bench/import.ts';
import { benchJournal } from './bench/journal.ts';
import { memory } from './bench/memory.ts';
import { modes } from './bench/modes.ts';
import { benchProposals } from './bench/proposals.ts';
import { reliability } from './bench/reliability.ts';
import { scenarios } from './bench/scenarios.ts';
import { web } from './bench/web.ts';
import { verb } from './verb.ts';

type Growing = (wanted: { readonly sizes?: readonly number[] }) => Promise<unknown>;

const growing = (name: string, description: string, run: Growing) =>
  new Command(name)
    .description(description)
    .option('--entities <numbers>', 'sizes, separated by commas', sizesOf)
    .action(
      verb(async ({ entities }: { entities?: readonly number[] }) => {
        await run(entities === undefined ? {} : { sizes: entities });
      }),
    );

const edit = new Command('edit')
  .description('what one edit costs until everything that shows it is fresh')
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf)
  .addOption(
    new Option('--engine <engine>', 'on which engine; a Neo4j of its own is started')
      .choices(['embedded', 'neo4j'])
      .default('embedded'),
  )
  .action(
    verb(
      async ({
        entities,
        engine,
      }: {
        entities?: readonly number[];
        engine: 'embedded' | 'neo4j';
      }) => {
        await benchEdit({ engine, ...(entities === undefined ? {} : { sizes: entities }) });
      },
    ),
  );

const proposals = new Command('proposals')
  .description('proposals that come faster than editors read them, and the queue with many')
  .option('--entities <number>', 'size of the graph', Number, 2_000)
  .option('--rate <number>', 'proposals a second', Number, 50)
  .option('--seconds <number>', 'how long they come', Number, 60)
  .option('--open <number>', 'how many wait when the queue is asked for', Number, 10_000)
  .action(verb(benchProposals));

export const bench = new Command('bench')
  .description('measure this program, on generated ecologies')
  .addCommand(api)
  .addCommand(consultation)
  .addCommand(growing('convergences', 'how convergences grow with the graph', benchConvergences))
  .addCommand(growing('gaps', 'how gaps, removals and totals grow with the graph', benchGaps))
  .addCommand(edit)
  .addCommand(importing)
  .addCommand(growing('journal', 'what the journal costs a load and an edit', benchJournal))
  .addCommand(memory)
  .addCommand(modes)
  .addCommand(proposals)
  .addCommand(reliability)
  .addCommand(scenarios)
  .addCommand(web);
