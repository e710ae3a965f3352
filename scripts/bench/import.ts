/**
 * `bench import` (B7): two tables come in by the way of every import, beside a plain script of batched statements
 * that writes the same entities and links without checks, matching, sources or history. Each runs in a process of
 * its own, on an empty graph; then the same tables come again, and again with one row in a hundred changed.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { csv } from '../../api/interchange/csv.ts';
import { startNeo4j } from '../neo4j/start.ts';
import { verb } from '../verb.ts';
import { sizesOf } from './api.ts';
import { generate } from './ecology.ts';
import type { Spent, Work } from './import-once.ts';
import { figure, printed } from './table.ts';

interface Options {
  readonly entities: readonly number[];
  readonly engine: 'embedded' | 'neo4j';
  readonly markdown: boolean;
}

/** Kinds that a table may list without more than a name, and links that need no field of their own. */
const KINDS = /^(Organisation|Codebase|Service|Programme|Place|Event|Concept)$/;
const LINKS = /^(USES|DEVELOPS|DEPENDS_ON|PARTNERS_WITH|LOCATED_IN|RUNS_ON|PROVIDES|SERVES)$/;
const LINKS_EACH = 4;

export const importing = new Command('import')
  .description('import two tables, beside a plain script that writes the same')
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf, [2_000, 10_000])
  .addOption(
    new Option('--engine <engine>', 'on which engine; a Neo4j of its own is started')
      .choices(['embedded', 'neo4j'])
      .default('embedded'),
  )
  .option('--markdown', 'print the table as docs/performance.md quotes it', false)
  .action(verb(run));

async function run({ entities, engine, markdown }: Options): Promise<void> {
  const rows: string[][] = [];
  for (const size of entities) for (const row of await measured(size, engine)) rows.push(row);
  const columns = ['what', 's', 'rows/s', 'beside the plain script', 'MB at most', 'written'];
  console.log(printed({ title: `Imports, ${engine}`, columns, rows }, markdown));
}

async function measured(size: number, engine: Options['engine']): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-bench-import-'));
  const made = tables(size);
  const paths = ['entities', 'links', 'changed'].map((name) => join(folder, `${name}.csv`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(paths[0], csv(made.entities));
  writeFileSync(paths[1], csv(made.links));
  writeFileSync(paths[2], csv(made.changed));
  const count = made.entities.length + made.links.length - 2;
  const names = engine === 'neo4j' ? ['plain', 'ours'] : [];
  const servers = await Promise.all(
    names.map((name) => startNeo4j({ folder: join(folder, `neo4j-${name}`), port: 0 })),
  );
  try {
    const at = (server: number, name: string) =>
      servers[server] === undefined
        ? { folder: join(folder, name) }
        : { uri: servers[server].uri, password: servers[server].password };
    const once = (work: Omit<Work, 'files'>, files: readonly string[]) =>
      inProcess({ ...work, files });
    const plain = await once({ plain: true, ...at(0, 'plain') }, paths.slice(0, 2));
    const ours = { plain: false, ...at(1, 'ours') };
    const first = await once(ours, paths.slice(0, 2));
    const again = await once(ours, paths.slice(0, 2));
    const changed = await once(ours, [paths[2]]);
    const row = (what: string, all: number, one: Spent) => [
      `${size} entities, ${made.links.length - 1} links: ${what}`,
      figure(one.seconds),
      figure(all / one.seconds),
      figure(all / one.seconds / (count / plain.seconds)),
      figure(one.peak),
      String(one.written),
    ];
    return [
      row('plain script', count, plain),
      row('first import', count, first),
      row('the same again', count, again),
      row('1 of 100 entities changed', made.changed.length - 1, changed),
    ];
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rows of the tables, the header first. */
function tables(size: number) {
  const ecology = generate({ entities: Math.ceil(size * 1.6), seed: 7, linksEach: 12 });
  const all = ecology.entities.filter(({ kind }) => KINDS.test(kind)).slice(0, size);
  const known = new Set(all.map(({ id }) => id));
  const links = ecology.links
    .filter(({ kind, from, to }) => LINKS.test(kind) && known.has(from) && known.has(to))
    .slice(0, size * LINKS_EACH);
  const entity = (since: (at: number) => string) => [
    ['id', 'kind', 'name_fr', 'name_en', 'since'],
    ...all.map(({ id, kind, properties: { nameFr, nameEn } }, at) => [
      id,
      kind,
      String(nameFr),
      String(nameEn),
      /^(Place|Concept)$/.test(kind) ? '' : since(at),
    ]),
  ];
  return {
    entities: entity(() => '2001'),
    changed: entity((at) => (at % 100 === 0 ? '2002' : '2001')),
    links: [['from', 'kind', 'to'], ...links.map(({ from, kind, to }) => [from, kind, to])],
  };
}

const ONCE = fileURLToPath(new URL('./import-once.ts', import.meta.url));

function inProcess(work: Work): Promise<Spent> {
  const child = fork(ONCE, { execArgv: process.execArgv });
  return new Promise<Spent>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the import ended with ${code}`)));
    child.once('message', (spent) => {
      child.removeAllListeners('exit').disconnect();
      resolve(spent as Spent);
    });
    child.send(work);
  });
}
