/** One import, or one plain script, in a process of its own: what it takes of time and memory. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { cypher, forKind } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { accepted, prepared, readFile } from '../../api/interchange/importing/importing.ts';
import { grouped } from '../../api/snapshot/facts.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

export interface Work {
  readonly plain: boolean;
  readonly files: readonly string[];
  /** The folder of an embedded engine. */
  readonly folder?: string;
  /** The address of a Neo4j. */
  readonly uri?: string;
  readonly password?: string;
}

export interface Spent {
  readonly seconds: number;
  /** In megabytes. */
  readonly peak: number;
  /** How many entities and links were written. */
  readonly written: number;
}

const LIMITS = { read: 600_000, write: 600_000 };
const BATCH = 10_000;

type Rows = readonly Readonly<Record<string, string>>[];

const entities = cypher<{ rows: Rows }, never>`
  UNWIND $rows AS row
  CREATE (n:Entity {id: row.id, kind: row.kind, nameFr: row.name_fr, nameEn: row.name_en, since: row.since})`;
const links = cypher<{ rows: Rows }, never>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) CREATE (a)-[:KIND]->(b)`;

/** What one writes without us: the rows of a table in batches, each in a transaction. */
async function scripted(graph: Graph, file: string): Promise<number> {
  const { data } = Papa.parse<Rows[number]>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const byKind = grouped(data, (row) => ('from' in row ? String(row['kind']) : ''));
  for (const [kind, all] of byKind) {
    const statement = kind === '' ? entities : forKind(links, kind);
    for (let at = 0; at < all.length; at += BATCH) {
      const rows = all.slice(at, at + BATCH);
      await graph.write((run) => run(statement, { rows }));
    }
  }
  return data.length;
}

const vocabulary = readVocabulary();

/** The way of every import: recognised, matched, compared, one change. */
async function imported(graph: Graph, file: string): Promise<number> {
  const asked = { vocabulary };
  const read = await readFile(file, asked);
  const source = basename(file).startsWith('links') ? 'The links' : 'The entities';
  const before = await prepared(graph, read, asked, { source, licence: 'CC0-1.0' });
  if (before.refused.length + before.doubtful.length > 0)
    throw new Error(`refused: ${JSON.stringify(before.refused[0] ?? before.doubtful[0])}`);
  const { difference } = await accepted(graph, before, { author: 'bench' });
  return [difference.entities, difference.links].reduce(
    (sum, { added, changed, removed }) => sum + added + changed + removed,
    0,
  );
}

async function spent({ plain, files, folder, uri, password }: Work): Promise<Spent> {
  const graph =
    uri === undefined
      ? await openEmbedded(folder, { limits: LIMITS })
      : await openNeo4j(
          { uri, username: 'neo4j', password: password ?? '', database: 'neo4j' },
          LIMITS,
        );
  const start = performance.now();
  let written = 0;
  for (const file of files)
    written += plain ? await scripted(graph, file) : await imported(graph, file);
  const seconds = (performance.now() - start) / 1_000;
  await graph.close();
  return { seconds, peak: process.resourceUsage().maxRSS / 1_000, written };
}

process.once('message', async (work: Work) => process.send?.(await spent(work)));
