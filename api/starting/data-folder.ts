/**
 * Which Lacis wrote a data folder: `lacis-data.json` in it says so. An older program refuses a newer
 * folder; a newer program copies an older folder, then brings it up to date.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { understoodAtOpening } from '../graph/embedded-failures.ts';
import type { Graph } from '../graph/graph.ts';
import { trouble } from './trouble.ts';

/** What `lacis-data.json` holds. */
export interface Mark {
  /** Counts the ways in which Lacis has kept its data. */
  readonly format: number;
  /** The release that wrote the folder last. */
  readonly lacis: string;
}

/** From one format to the next: what must change in the graph. */
export type Migration = (graph: Graph) => Promise<void>;

/** The first leads from format 1 to format 2, and so on. */
const MIGRATIONS: readonly Migration[] = [];

const FILE = 'lacis-data.json';
const DATABASE = 'lacis.grafeo';
/** Copies of the folder as older releases wrote it. */
const COPIES = 'copies';
/** Of which a copy needs nothing: earlier copies, and a Neo4j that lies beside. */
const LEFT_OUT = new Set([COPIES, 'neo4j']);

interface Parts {
  readonly open: () => Promise<Graph>;
  /** Says that a folder is brought up to date. */
  readonly tell?: (sentence: ReturnType<typeof trouble>) => void;
  readonly migrations?: readonly Migration[];
  readonly lacis?: string;
}

/**
 * Opens the graph of a data folder that is of this format, or has been made so.
 * @throws Trouble where a newer Lacis wrote the folder
 */
export async function openDataFolder(
  folder: string,
  { open, tell, migrations = MIGRATIONS, lacis = release() }: Parts,
): Promise<Graph> {
  const current = migrations.length + 1;
  const held = refuseNewer(folder, current);
  let graph = await open();
  const format = held?.format ?? current;
  if (format < current) {
    // Whoever opens it has it alone; a copy of files that are open may be torn.
    await graph.close();
    const copy = copied(folder, format);
    tell?.(trouble(({ migrating }) => migrating(folder, copy)));
    graph = await open();
  }
  try {
    for (const migrate of migrations.slice(format - 1)) await migrate(graph);
    if (held?.format !== current || held.lacis !== lacis) write(folder, { format: current, lacis });
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** @throws Trouble where a newer Lacis wrote the folder */
export function refuseNewer(folder: string, current = MIGRATIONS.length + 1): Mark | null {
  const held = markIn(folder);
  if (held !== null && held.format > current)
    throw trouble(({ newerFolder }) => newerFolder(folder, held.lacis, held.format, current));
  return held;
}

/** Null for a folder that is new. A folder with a database and no mark is of before there were marks: format 1. */
function markIn(folder: string): Mark | null {
  if (!existsSync(join(folder, FILE)))
    return existsSync(join(folder, DATABASE)) ? { format: 1, lacis: '' } : null;
  const mark = parsed(readFileSync(join(folder, FILE), 'utf8'));
  if (mark === null) throw trouble(({ unreadableMark }) => unreadableMark(folder));
  return mark;
}

function parsed(text: string): Mark | null {
  try {
    const { format, lacis } = JSON.parse(text) as Partial<Mark>;
    return typeof lacis === 'string' && Number.isInteger(format) && Number(format) >= 1
      ? { format: Number(format), lacis }
      : null;
  } catch {
    return null;
  }
}

function copied(folder: string, format: number): string {
  const copy = join(folder, COPIES, `format-${format}`);
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(folder))
    if (!LEFT_OUT.has(name)) cpSync(join(folder, name), join(copy, name), { recursive: true });
  return copy;
}

/** Whole or not at all: a program that is killed leaves the mark as it was. */
function write(folder: string, mark: Mark): void {
  const half = join(folder, `${FILE}.half`);
  try {
    writeFileSync(half, `${JSON.stringify(mark)}\n`);
    renameSync(half, join(folder, FILE));
  } catch (error) {
    throw understoodAtOpening(error);
  }
}

/** The release of this program. */
export function release(): string {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
}
