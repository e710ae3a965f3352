/**
 * Takes a backup. Beside the embedded engine lies a journal that is only ever added to: it is read while a
 * server writes it, up to its last whole line. A database that keeps itself is read through the engine.
 */
import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ERASURES, LAYOUT, list, listed } from '../erasing/list.ts';
import type { Graph } from '../graph.ts';
import { standing } from '../journal/agreeing.ts';
import { archived } from '../journal/archive.ts';
import { filesIn, linesOf } from '../journal/files.ts';
import { copiedFrom, RECORDS } from '../journal/private-agreeing.ts';
import { openRecordsJournal, scannedRecords } from '../journal/records.ts';
import { type Scan, scanned } from '../journal/scanning.ts';
import { FORMAT, type Head, type Inner, pack } from './container.ts';

export const JOURNAL = 'journal';

export interface Backup {
  readonly path: string;
  readonly sha256: string;
  readonly revision: number;
}

interface Options {
  /** Where it goes: a file that is not there yet, or is replaced. */
  readonly to: string;
  readonly release: string;
  readonly hasAccounts: boolean;
  /** The names of the ecosystem, where the journal does not tell them. */
  readonly names: { readonly nameFr: string; readonly nameEn: string };
}

/** How often a database that changes meanwhile is read again. */
const TRIES = 5;

/** The database changed each time that it was read. */
export class NeverStill extends Error {}

/** @param data the data folder of the embedded engine, whose server may be running */
export async function backupOfFolder(data: string, options: Options): Promise<Backup> {
  const journal = join(data, JOURNAL);
  const files = await openAll(journal);
  try {
    const scan = await scanned(journal);
    const { number } = scan.tail;
    const sha256 = await pack(
      options.to,
      async () => headOf(scan, 'embedded', options),
      async function* (): AsyncGenerator<Inner> {
        for (const { path, handle } of files)
          yield { path: `${JOURNAL}/${basename(path)}`, lines: wholeLines(handle) };
        if (options.hasAccounts && (await scannedRecords(join(data, RECORDS))).isThere)
          yield { path: RECORDS, lines: textOf(join(data, RECORDS)) };
        const layout = await readFile(join(data, LAYOUT)).catch(() => null);
        if ((await listed(join(data, ERASURES))).length > 0)
          yield { path: ERASURES, lines: textOf(join(data, ERASURES)) };
        if (layout !== null) yield { path: LAYOUT, lines: null, bytes: layout };
      },
    );
    // An older backup beside this one is looked through by the list when it is restored.
    const erasures = await listed(join(data, ERASURES));
    await list(join(dirname(options.to), ERASURES), erasures);
    return { path: options.to, sha256, revision: number };
  } finally {
    for (const { handle } of files) await handle.close();
  }
}

/** @param graph one that keeps itself, such as Neo4j. @throws NeverStill */
export async function backupOfGraph(graph: Graph, options: Options): Promise<Backup> {
  const folder = await mkdtemp(join(tmpdir(), 'lacis-backup-'));
  try {
    if (graph.erasures !== undefined)
      await list(join(folder, ERASURES), await listed(graph.erasures));
    for (let tries = 0; tries < TRIES; tries += 1) {
      await rm(join(folder, JOURNAL), { recursive: true, force: true });
      const { number } = await archived(graph, join(folder, JOURNAL));
      const isStill = (await standing(graph)).number === number;
      if (isStill && (!options.hasAccounts || (await copiedRecords(graph, folder))))
        return await backupOfFolder(folder, options);
    }
    throw new NeverStill();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copiedRecords(graph: Graph, folder: string): Promise<boolean> {
  const path = join(folder, RECORDS);
  await rm(path, { force: true });
  const journal = await openRecordsJournal(path, await scannedRecords(path));
  try {
    return await copiedFrom(graph, journal);
  } finally {
    await journal.close();
  }
}

function headOf(scan: Scan, engine: string, { release, hasAccounts, names }: Options): Head {
  const { ecosystem = null, nameFr = names.nameFr, nameEn = names.nameEn } = scan.mark ?? {};
  return {
    ...{ lacis: 'backup', format: FORMAT, release, engine, ecosystem, nameFr, nameEn, hasAccounts },
    taken: new Date().toISOString(),
    revision: scan.tail.number,
  };
}

interface Opened {
  readonly path: string;
  readonly handle: FileHandle;
}

/** An archive may take the place of files meanwhile: what is open stays as it is. */
async function openAll(folder: string): Promise<Opened[]> {
  for (;;) {
    const opened: Opened[] = [];
    try {
      for (const { path } of await filesIn(folder))
        opened.push({ path, handle: await open(path, 'r') });
      return opened;
    } catch (error) {
      for (const { handle } of opened) await handle.close();
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** The lines that are whole now; what is being written is left out. */
async function* wholeLines(handle: FileHandle): AsyncGenerator<string> {
  const { size } = await handle.stat();
  const chunk = Buffer.alloc(1 << 18);
  let rest: Buffer[] = [];
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.length, size - at), at);
    if (bytesRead === 0) return;
    at += bytesRead;
    const read = Buffer.from(chunk.subarray(0, bytesRead));
    let begin = 0;
    for (let end = read.indexOf(10); end !== -1; end = read.indexOf(10, begin)) {
      yield Buffer.concat([...rest, read.subarray(begin, end)]).toString();
      rest = [];
      begin = end + 1;
    }
    rest.push(read.subarray(begin));
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  for await (const { text, isEnded } of linesOf(path)) if (isEnded) yield text;
}
