/** The shipped data set, loaded once into a store under `.cache` and copied for each process that asks. */
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph, Limits } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from './asking.ts';
import { digestOf } from './digest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SEEDS = join(ROOT, 'seeds');

const CACHE = join(ROOT, '.cache', 'stores');
const FILE = 'lacis.grafeo';
/** What decides how a store looks: the facts, the code that loads them, the engine. */
const SOURCES = ['seeds', 'api', 'package-lock.json'];

let graph: Promise<Graph> | undefined;
let ask: Promise<Ask> | undefined;

/** The shipped data, for tests that only read. One graph serves all files of a process. */
export function seeded(): Promise<Graph> {
  graph ??= seededIn(join(CACHE, `copy-${process.pid}`));
  return graph;
}

/** The API on it, with what it has already computed for other files of this process. */
export function askingSeeded(): Promise<Ask> {
  ask ??= seeded().then((one) => asking(one));
  return ask;
}

/** The shipped data in this folder, for tests that write: the folder is theirs to remove. */
export async function seededIn(folder: string, limits?: Limits): Promise<Graph> {
  const store = await loaded();
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(store, FILE), join(folder, FILE), constants.COPYFILE_FICLONE);
  return openEmbedded(folder, limits === undefined ? {} : { limits });
}

/** @returns the folder of a closed store that holds the seeds as they are now. */
async function loaded(): Promise<string> {
  const store = join(CACHE, `store-${digestOf(SOURCES)}`);
  mkdirSync(CACHE, { recursive: true });
  removeOld(basename(store));
  if (existsSync(store)) return store;
  const folder = mkdtempSync(join(CACHE, `making-${process.pid}-`));
  const made = await openEmbedded(folder);
  await seedFrom(SEEDS, made, readVocabulary());
  await made.close();
  try {
    renameSync(folder, store);
  } catch (error) {
    // Another process was faster: its store is the same.
    if (!existsSync(store)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return store;
}

/** Removes what ended processes left, and the stores of other seeds. */
function removeOld(store: string): void {
  for (const name of readdirSync(CACHE)) {
    const owner = /^(?:copy|making)-(\d+)/.exec(name)?.[1];
    if (name === store || (owner !== undefined && isRunning(Number(owner)))) continue;
    rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
