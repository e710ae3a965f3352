/** The files of a journal: an archive of the whole graph, where there is one, and the changes since. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What was found damaged or of no more use is kept here. */
const ASIDE = 'set-aside';

export interface JournalFile {
  readonly path: string;
  readonly isArchive: boolean;
  /** The first change in the file; for an archive, the last change that it holds. */
  readonly number: number;
}

const NAME = /^(changes|archive)-(\d{10})\.jsonl$/;

export const nameOf = ({ isArchive, number }: Omit<JournalFile, 'path'>): string =>
  `${isArchive ? 'archive' : 'changes'}-${String(number).padStart(10, '0')}.jsonl`;

/** The archive first, then the files of changes in their order. What the last archive replaced is passed over. */
export async function filesIn(folder: string): Promise<JournalFile[]> {
  const all = await allFilesIn(folder);
  const byNumber = (some: JournalFile[]) => some.sort((a, b) => a.number - b.number);
  const archive = byNumber(all.filter(({ isArchive }) => isArchive)).at(-1);
  const since = archive?.number ?? 0;
  const changes = byNumber(all.filter(({ isArchive, number }) => !isArchive && number > since));
  return archive === undefined ? changes : [archive, ...changes];
}

/** Removes what the last archive replaced. */
export async function removeReplaced(folder: string): Promise<void> {
  const used = new Set((await filesIn(folder)).map(({ path }) => path));
  for (const { path } of await allFilesIn(folder)) if (!used.has(path)) await rm(path);
}

async function allFilesIn(folder: string): Promise<JournalFile[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const [, kind, number] = NAME.exec(name) ?? [];
    return number === undefined
      ? []
      : [{ path: join(folder, name), isArchive: kind === 'archive', number: Number(number) }];
  });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export interface RawLine {
  /** Without its line break. */
  readonly text: string;
  readonly start: number;
  /** In bytes: where the next line starts. */
  readonly end: number;
  /** False for the last, where its line break is missing. */
  readonly isEnded: boolean;
}

/** The lines of a file, or of a part of it given in bytes, read as they are asked for. */
export async function* linesOf(path: string, from = 0, to?: number): AsyncGenerator<RawLine> {
  if (to !== undefined && to <= from) return;
  const stream = createReadStream(path, {
    start: from,
    highWaterMark: 1 << 18,
    ...(to === undefined ? {} : { end: to - 1 }),
  });
  let rest: Buffer[] = [];
  let start = from;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let begin = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, begin)) {
      const line = Buffer.concat([...rest, chunk.subarray(begin, at)]);
      rest = [];
      begin = at + 1;
      yield { text: line.toString(), start, end: start + line.length + 1, isEnded: true };
      start += line.length + 1;
    }
    if (begin < chunk.length) rest.push(chunk.subarray(begin));
  }
  const line = Buffer.concat(rest);
  if (line.length > 0)
    yield { text: line.toString(), start, end: start + line.length, isEnded: false };
}

/** The name of a file in a folder outlives a loss of power only once the folder is synced. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows neither needs it nor allows it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Moves files of the data folder to a folder of their own beneath it; what is not there is passed over.
 * @returns that folder, or null where nothing was there
 */
export async function setAside(data: string, names: readonly string[]): Promise<string | null> {
  const there = [];
  for (const name of names) if (await isThere(join(data, name))) there.push(name);
  if (there.length === 0) return null;
  const stamp = new Date().toISOString().replaceAll(/[-:]/g, '').replace(/\..*/, '');
  const folder = await newFolder(join(data, ASIDE), stamp);
  for (const name of there) await rename(join(data, name), join(folder, name));
  await syncFolder(folder);
  await syncFolder(data);
  return folder;
}

/** Copies of the folder as an older release wrote it, and what was set aside: nothing looks into them. */
const UNUSED = [ASIDE, 'copies'];

/** Removes what nothing looks into, after an erasure. */
export async function removeAside(data: string): Promise<void> {
  for (const name of UNUSED) await rm(join(data, name), { recursive: true, force: true });
}

async function newFolder(parent: string, stamp: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (let time = 1; ; time += 1) {
    const folder = join(parent, time === 1 ? stamp : `${stamp}-${time}`);
    if (await isThere(folder)) continue;
    await mkdir(folder);
    return folder;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
