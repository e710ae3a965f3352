/**
 * The list of erasures in a file of its own, so that it outlives the database: what a restored backup brings
 * back is looked through by it. It holds digests only.
 */
import { open, readFile } from 'node:fs/promises';
import type { Erasure } from './sought.ts';

export const ERASURES = 'erasures.jsonl';
/** Only who runs the server reads it. */
const MODE = 0o600;

/** The erasures in a file, each once; none where there is no file. A line that cannot be read is passed over. */
export async function listed(path: string): Promise<Erasure[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const found = new Map<string, Erasure>();
  for (const line of text.split('\n')) {
    const one = erasureIn(line);
    if (one !== null) found.set(one.id, one);
  }
  return [...found.values()];
}

function erasureIn(line: string): Erasure | null {
  try {
    const { id, at, ids, texts } = JSON.parse(line) as Erasure;
    const areTexts = [id, at, ...ids, ...texts].every((one) => typeof one === 'string');
    return areTexts ? { id, at, ids, texts } : null;
  } catch {
    return null;
  }
}

/** Adds those that the file lacks. When this is over, they outlive a crash. */
export async function list(path: string, erasures: readonly Erasure[]): Promise<void> {
  const known = new Set((await listed(path)).map(({ id }) => id));
  const lacking = erasures.filter(({ id }) => !known.has(id));
  if (lacking.length === 0) return;
  const file = await open(path, 'a', MODE);
  try {
    const { size } = await file.stat();
    // A line that was cut by a crash is ended first.
    const lines = lacking.map(({ id, at, ids, texts }) => JSON.stringify({ id, at, ids, texts }));
    await file.appendFile(`${size > 0 ? '\n' : ''}${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Where the layout of the map is kept: it names entities. */
export const LAYOUT = 'map-layout.cache';
