/**
 * B11: people who vote while others read the results: how long a vote takes, how old results are, how much slower
 * other pages are meanwhile, and whether every vote that was acknowledged is there after `kill -9` and a new start.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { environment, seedsIn } from '../../api/starting/settings.ts';
import { startNeo4j } from '../neo4j/start.ts';
import { verb } from '../verb.ts';
import { asking, type Voted } from './consultation-asking.ts';
import { pause, start, TOKEN } from './reliability/program.ts';
import { figure, printed } from './table.ts';

interface Options {
  readonly engine: 'embedded' | 'neo4j';
  readonly participants: number;
  readonly statements: number;
  readonly rate: number;
  readonly seconds: number;
  readonly readers: number;
  readonly seeds?: string;
  readonly markdown: boolean;
}

export const consultation = new Command('consultation')
  .description('people who vote while others read the results, then kill -9 and a new start')
  .addOption(
    new Option('--engine <engine>', 'on which engine; a Neo4j of its own is started')
      .choices(['embedded', 'neo4j'])
      .default('embedded'),
  )
  .option('--participants <number>', 'people, at most 5,000', whole, 5_000)
  .option('--statements <number>', 'statements, at most 300', whole, 200)
  .option('--rate <number>', 'votes a second', whole, 100)
  .option('--seconds <number>', 'how long they vote', whole, 300)
  .option('--readers <number>', 'pages of results that stay open', whole, 20)
  .option('--seeds <folder>', 'facts with a question (default: LACIS_SEEDS, or seeds)')
  .option('--markdown', 'print the table as docs/performance.md quotes it', false)
  .action(verb(run));

async function run(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-consultation-'));
  const neo4j =
    options.engine === 'neo4j'
      ? await startNeo4j({ folder: join(folder, 'neo4j'), port: 0, announce: () => {} })
      : null;
  const more =
    neo4j === null
      ? {}
      : { NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password };
  try {
    await measured(options, join(folder, 'data'), more);
  } finally {
    await neo4j?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(options: Options, data: string, more: Record<string, string>) {
  const { engine, participants, statements, rate, seconds, readers } = options;
  const say = (what: string) => console.error(what);
  const seeds = options.seeds ?? seedsIn(environment());
  const first = start(seeds, data, more);
  const address = (await first.ready) ?? '';
  const ask = asking(address, TOKEN);
  const id = await ask.opened(statements);
  say(`opened ${id} with ${statements} statements`);
  const quiet = await ask.pages(20);
  const secrets = await ask.joined(id, participants);
  say(`${participants} people joined`);
  const revision = await ask.revision();
  const votes = await ask.voted({ id, secrets, statements, rate, seconds, readers, say });
  const after = await ask.revision();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start(seeds, data, more);
  const again = asking((await second.ready) ?? '', TOKEN);
  const lost = await again.missing(id, votes.sent);
  second.child.kill('SIGTERM');
  await Promise.race([second.ended, pause(20_000)]);
  const rows = rowsOf(votes, { lost, quiet, moved: after - revision });
  const title = `B11 consultation, ${engine}: ${participants} people, ${statements} statements, ${rate} votes a second for ${seconds} s, ${readers} readers`;
  console.log(printed({ title, columns: ['', 'measured'], rows }, options.markdown));
}

const at = (all: readonly number[], share: number): number =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ??
  Number.NaN;

function rowsOf(
  { sent, milliseconds, refused, ages, pages, seconds }: Voted,
  { lost, quiet, moved }: { lost: number; quiet: readonly number[]; moved: number },
): string[][] {
  return [
    ['votes acknowledged', String(sent.length)],
    ['votes a second', figure(sent.length / seconds)],
    ['refused or unanswered', String(refused)],
    ['a vote, median, ms', figure(at(milliseconds, 0.5))],
    ['a vote, 95 of 100, ms', figure(at(milliseconds, 0.95))],
    ['age of results, median, s', figure(at(ages, 0.5))],
    ['age of results, largest, s', figure(at(ages, 1))],
    ['a page of facts before, median, ms', figure(at(quiet, 0.5))],
    ['the same meanwhile, median, ms', figure(at(pages, 0.5))],
    ['acknowledged and lost through kill -9', String(lost)],
    ['revisions of facts meanwhile', String(moved)],
  ];
}

function whole(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 1_000_000) return number;
  throw new InvalidArgumentError('a whole number from 1 to 1000000 is expected');
}
