/** `bench reliability`: kills, ends, floods and damages the server, and prints what came of it. */
import { Command, InvalidArgumentError } from 'commander';
import { verb } from '../verb.ts';
import { damaged } from './reliability/damages.ts';
import { endedAsking, killedEditing, killedLoading } from './reliability/kills.ts';
import { overload } from './reliability/overload.ts';
import { openRoom } from './reliability/program.ts';
import { printed, type Table } from './table.ts';

interface Options {
  readonly entities: number;
  readonly kills: number;
  readonly terms: number;
  readonly damages: number;
  readonly seconds: number;
  readonly markdown: boolean;
}

export const reliability = new Command('reliability')
  .description('kill, end, flood and damage the server on made-up facts; 0 leaves a part out')
  .option('--entities <number>', 'how many entities are made up', whole, 1_000)
  .option('--kills <number>', 'kills while it loads, and as many while it is edited', whole, 20)
  .option('--terms <number>', 'ends by SIGTERM under load', whole, 10)
  .option('--damages <number>', 'damaged files', whole, 24)
  .option('--seconds <number>', 'seconds of overload', whole, 20)
  .option('--markdown', 'print the tables as docs/performance.md quotes them', false)
  .action(verb(run));

async function run(options: Options): Promise<void> {
  const room = openRoom(options.entities);
  const show = async (size: number, measure: (size: number) => Promise<Table>) => {
    if (size > 0) console.log(printed(await measure(size), options.markdown));
  };
  try {
    await show(options.kills, (times) => killedLoading(room, times));
    await show(options.kills, (times) => killedEditing(room, times));
    await show(options.terms, (times) => endedAsking(room, times));
    await show(options.damages, (times) => damaged(room, times));
    await show(options.seconds, (seconds) => overload(room, seconds));
  } finally {
    room.close();
  }
}

function whole(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 1_000_000) return number;
  throw new InvalidArgumentError('a whole number from 0 to 1000000 is expected');
}
