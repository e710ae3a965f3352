/** `bench memory`: the memory of a server that serves, by the size of its graph. For whoever chooses a machine. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { verb } from '../verb.ts';
import { sizesOf } from './api.ts';
import { generate, loadGenerated } from './ecology.ts';
import { ask, openRoom, start } from './reliability/program.ts';
import { figure, printed } from './table.ts';

interface Options {
  readonly entities: readonly number[];
  readonly markdown: boolean;
}

/** What a person asks first, so that what is kept for it is counted. */
const QUESTIONS = [
  '{ entities(first: 100) { nodes { name links(first: 20) { nodes { said other { name } } } } } }',
  '{ search(text: "organisation 1") { matched } }',
  '{ convergences(first: 20) { nodes { title } } }',
  '{ gaps(first: 20) { nodes { sentence } } }',
];

export const memory = new Command('memory')
  .description('measure the memory of a server, by the size of its graph (embedded engine)')
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf, [1_000, 5_000, 20_000])
  .option('--markdown', 'print the table as the documentation quotes it', false)
  .action(
    verb(async ({ entities, markdown }: Options) => {
      const rows: string[][] = [];
      for (const size of entities) rows.push(await measured(size));
      const columns = ['entities', 'links', 'MB after the start', 'MB when used', 'MB on disk'];
      console.log(printed({ title: 'Memory of the server', columns, rows }, markdown));
    }),
  );

async function measured(size: number): Promise<string[]> {
  const room = openRoom(100);
  try {
    const data = room.data();
    mkdirSync(data, { recursive: true });
    const ecology = generate({ entities: size, seed: 1 });
    const graph = await openEmbedded(data, { limits: { read: 60_000, write: 600_000 } });
    await loadGenerated(graph, ecology);
    await graph.close();
    const program = start(room.seeds, data);
    const address = await program.ready;
    if (address === null) throw new Error((await program.ended).errors);
    const first = residentOf(program.child.pid);
    for (const question of QUESTIONS) await ask(address, question);
    for (const path of ['/map.json', '/links.csv', '/'])
      await (await fetch(address + path)).arrayBuffer();
    const used = residentOf(program.child.pid);
    program.child.kill('SIGTERM');
    await program.ended;
    const disk = statSync(join(data, 'lacis.grafeo')).size / 1_000_000;
    return [String(size), String(ecology.links.length), figure(first), figure(used), figure(disk)];
  } finally {
    room.close();
  }
}

function residentOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
