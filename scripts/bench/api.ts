/** `bench api`: tasks B1, B2 and B3 on generated ecologies, everything side by side in one run. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { verb } from '../verb.ts';
import { type Ecology, generate, loadGenerated } from './ecology.ts';
import { openEngine } from './engine.ts';
import { hotPath } from './hot.ts';
import { nestedReads } from './nested.ts';
import { questions } from './questions.ts';
import { PACE } from './race.ts';
import { snapshot } from './snapshot.ts';
import { printed, type Table } from './table.ts';

type Task = 'B1' | 'B2' | 'B3';

interface Options {
  readonly entities: readonly number[];
  readonly engine: 'embedded' | 'neo4j';
  readonly rounds: number;
  readonly only: readonly Task[];
  readonly markdown: boolean;
}

const SEED = 1;
const LINKS_EACH = 4;
/** How many of the links carry a citation. */
const CITED = 0.1;
const TIERS = { embedded: 'TE (embedded engine)', neo4j: 'T1 (Neo4j Community 5.26)' } as const;

export const api = new Command('api')
  .description('measure the API beside the database itself, on generated ecologies')
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf, [10_000, 100_000])
  .addOption(
    new Option('--engine <engine>', 'on which engine; a Neo4j of its own is started')
      .choices(['embedded', 'neo4j'])
      .default('embedded'),
  )
  .option('--rounds <number>', 'rounds, at least 5', roundsOf, PACE.rounds)
  .option('--only <tasks>', 'of B1, B2 and B3, separated by commas', tasksOf, ['B1', 'B2', 'B3'])
  .option('--markdown', 'print the tables as docs/performance.md quotes them', false)
  .action(verb(run));

async function run({ entities, engine, rounds, only, markdown }: Options): Promise<void> {
  const started = Date.now();
  const say = (what: string) =>
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`);
  const show = (table: Table) => console.log(printed(table, markdown));
  for (const [place, size] of entities.entries()) {
    const of = `${size} entities`;
    say(`generating and loading ${of} and ${LINKS_EACH} links each`);
    const made = generated(size);
    const opened = await openEngine(engine, (graph) => loadGenerated(graph, made.ecology()));
    made.forget();
    console.log(`${heading(markdown)}${TIERS[engine]}, ${of}, ${made.links} links\n`);
    try {
      if (only.includes('B1')) {
        for await (const table of nestedReads(opened, made.asked, { ...PACE, rounds })) {
          show(table);
          say(`${of}: B1`);
        }
      }
      if (only.includes('B3')) {
        show(await snapshot(opened, { ...PACE, rounds }));
        say(`${of}: B3`);
      }
      // HTTP around a small answer does not depend on the size of the graph: once is enough.
      if (only.includes('B2') && place === 0) {
        for await (const table of hotPath(opened, { rounds })) {
          show(table);
          say(`${of}: B2`);
        }
      }
    } finally {
      await opened.close();
    }
  }
}

/** The ecology is let go once it is loaded: it would count in what is said of memory. */
function generated(size: number) {
  let ecology: Ecology | undefined = generate({
    entities: size,
    seed: SEED,
    linksEach: LINKS_EACH,
    cited: CITED,
  });
  return {
    asked: questions(ecology),
    links: ecology.links.length,
    ecology: () => ecology as Ecology,
    forget() {
      ecology = undefined;
    },
  };
}

const heading = (markdown: boolean) => (markdown ? '### ' : '== ');

export function sizesOf(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 1_000_000))
    return sizes;
  throw new InvalidArgumentError('whole numbers from 100 to 1000000 are expected, with commas');
}

function roundsOf(text: string): number {
  const rounds = Number(text);
  if (Number.isInteger(rounds) && rounds >= 5 && rounds <= 100) return rounds;
  throw new InvalidArgumentError('a whole number from 5 to 100 is expected');
}

function tasksOf(text: string): Task[] {
  const tasks = text.toUpperCase().split(',');
  if (tasks.every((task) => ['B1', 'B2', 'B3'].includes(task))) return tasks as Task[];
  throw new InvalidArgumentError('B1, B2 or B3 are expected, with commas');
}
