/** Restores a backup into an empty data folder or an empty database, or only looks whether it could. */
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEmbedded } from '../embedded.ts';
import { replayed } from '../erasing/erasing.ts';
import { ERASURES, LAYOUT, list, listed } from '../erasing/list.ts';
import type { Graph } from '../graph.ts';
import { syncFolder } from '../journal/files.ts';
import { RECORDS, restored } from '../journal/private-agreeing.ts';
import { forwarded } from '../journal/rebuilding.ts';
import { type RecordsScan, scannedRecords } from '../journal/records.ts';
import { type Scan, scanned } from '../journal/scanning.ts';
import { JOURNAL } from './backing-up.ts';
import { BackupFault, type Head, unpack } from './container.ts';

/** Files that a backup may hold: none leads out of its folder. */
const KNOWN =
  /^(journal\/(archive|changes)-\d{10}\.jsonl|private\.jsonl|erasures\.jsonl|map-layout\.cache)$/;

/** What stands in a data folder that is in use. */
const HELD = /^(lacis\.grafeo|journal$|private\.jsonl$)/;

export interface Checked {
  readonly head: Head;
  readonly entities: number;
  readonly links: number;
  readonly changes: number;
  readonly records: number;
}

/** What is looked at in the graph that a backup makes. */
type Count = (graph: Graph) => Promise<{ entities: number; links: number }>;

/** Verifies all of it, and makes its graph in memory. Nothing is written but a folder that goes again. */
export async function checked(path: string, count: Count): Promise<Checked> {
  return inFolder(tmpdir(), async (folder) => {
    const { head, scan, records } = await extracted(path, folder);
    const graph = await openEmbedded();
    try {
      await made(graph, scan);
      const held = await count(graph);
      return { head, ...held, changes: scan.tail.number, records: records.state.size };
    } finally {
      await graph.close();
    }
  });
}

/** Whether a data folder holds nothing yet. */
export async function isEmpty(data: string): Promise<boolean> {
  const names = await readdir(data).catch(() => [] as string[]);
  return !names.some((name) => HELD.test(name));
}

/** Puts the journal into an empty data folder: the next start makes the database from it. */
export async function restoredToFolder(path: string, data: string): Promise<Head> {
  await mkdir(data, { recursive: true });
  return inFolder(data, async (folder) => {
    const { head, scan } = await extracted(path, folder);
    if (scan.isDamaged) throw new BackupFault('damaged');
    await list(join(data, ERASURES), await erasuresBeside(path, folder));
    // The journal goes last: without it, a folder counts as empty but for what may be replaced.
    for (const name of [LAYOUT, RECORDS, JOURNAL])
      await rename(join(folder, name), join(data, name)).catch(orMissing);
    await syncFolder(data);
    return head;
  });
}

/** Erasures that the backup holds, and that a later one beside it has told of. */
const erasuresBeside = async (path: string, folder: string) => [
  ...(await listed(join(folder, ERASURES))),
  ...(await listed(join(dirname(path), ERASURES))),
];

/** Makes the facts, the history and the private records in an empty database. */
export async function restoredToGraph(path: string, graph: Graph): Promise<Head> {
  return inFolder(tmpdir(), async (folder) => {
    const { head, scan, records } = await extracted(path, folder);
    await made(graph, scan);
    if (records.isThere) await restored(graph, records);
    if (graph.erasures !== undefined)
      await list(graph.erasures, await erasuresBeside(path, folder));
    await replayed(graph, 'restore');
    return head;
  });
}

async function made(graph: Graph, scan: Scan): Promise<void> {
  if (scan.isDamaged) throw new BackupFault('damaged');
  const lost = await forwarded(graph, scan, 0, false);
  if (lost.changes.length + lost.things > 0) throw new BackupFault('damaged');
}

interface Extracted {
  readonly head: Head;
  readonly scan: Scan;
  readonly records: RecordsScan;
}

async function extracted(path: string, folder: string): Promise<Extracted> {
  let file: FileHandle | null = null;
  let isText = true;
  const close = async () => {
    await file?.sync();
    await file?.close();
    file = null;
  };
  const head = await unpack(path, async () => ({
    async begin(name, as) {
      await close();
      if (!KNOWN.test(name)) throw new BackupFault('damaged');
      await mkdir(dirname(join(folder, name)), { recursive: true });
      file = await open(join(folder, name), 'w', 0o600);
      isText = as === 'lines';
    },
    async take(text) {
      if (file === null) throw new BackupFault('damaged');
      await file.appendFile(isText ? `${text}\n` : Buffer.from(text, 'base64'));
    },
    end: close,
  })).finally(close);
  const scan = await scanned(join(folder, JOURNAL));
  if (scan.tail.number < head.revision) throw new BackupFault('damaged');
  const records = await scannedRecords(join(folder, RECORDS));
  if (records.isDamaged) throw new BackupFault('damaged');
  return { head, scan, records };
}

/** A folder that is there only while the work lasts. */
async function inFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(parent, 'restore-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function orMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
