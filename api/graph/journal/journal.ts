/** The open end of a journal: each change is written and synced here before the database keeps it. */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadMark } from '../load-mark.ts';
import { nameOf, syncFolder } from './files.ts';
import { type ChangeLine, type Content, type PageLine, written } from './lines.ts';
import type { Tail } from './scanning.ts';

/** One change on its way into the journal. */
export interface Entry {
  pages(pages: readonly PageLine[]): Promise<void>;
  /** When this is over, the change outlives a crash. */
  close(head: ChangeLine): Promise<void>;
  /** Closes an entry that holds no change, only the mark of a load. */
  mark(mark: LoadMark): Promise<void>;
  /** Cuts it out again: the database did not keep it. Without effect once a later one has begun. */
  undo(): Promise<void>;
}

export interface Journal {
  /** The last change that it holds. */
  readonly number: () => number;
  /**
   * What an earlier entry left unfinished is cut off, and so is a closed one of the same number: the
   * database has given its number to this one, so it did not keep that one.
   * @param number that of the change
   */
  begin(number: number): Promise<Entry>;
  /** Goes on from an archive of the graph, which takes the place of all its files. Nobody writes meanwhile. */
  renewed(archive: () => Promise<Tail>): Promise<void>;
  close(): Promise<void>;
}

/** A file holds so many changes, or so many bytes and the change that passes them. */
const CHANGES = 1_000;
const BYTES = 64 * 1024 * 1024;

/** @param tail where the last one ended: the rest of the file is cut off */
export async function openJournal(folder: string, tail: Tail): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  await syncFolder(dirname(folder));
  /** Where the last closed entry starts and ends; what stands behind its end is unfinished. */
  let before = tail;
  let last = tail;
  let handle: FileHandle | null = tail.path === null ? null : await open(tail.path, 'r+');
  /** Of the file, in bytes. */
  let size = tail.offset;
  let current: object | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  if (handle !== null) await cut(last);

  /** One after the other: two entries never write at once. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function cut(to: Tail): Promise<void> {
    last = to;
    if (handle === null) return;
    await handle.truncate(to.offset);
    await handle.datasync();
    size = to.offset;
  }

  async function fileFor(number: number): Promise<FileHandle> {
    if (handle !== null && last.changes < CHANGES && last.offset < BYTES) return handle;
    const path = join(folder, nameOf({ isArchive: false, number }));
    await handle?.close();
    handle = await open(path, 'w+');
    await syncFolder(folder);
    const header = await put(handle, 0, [{ format: 1 }], last.digest);
    last = { ...last, path, ...header, changes: 0 };
    before = last;
    size = last.offset;
    return handle;
  }

  async function begin(number: number): Promise<Entry> {
    const own = {};
    current = own;
    if (number <= last.number) await cut(before);
    else if (size !== last.offset) await cut(last);
    const file = await fileFor(number);
    const start = last;
    let at = last;
    async function append(contents: readonly Content[]): Promise<void> {
      if (current !== own) throw new Error('a later entry of the journal has begun');
      // Not known until all of it is there.
      size = Number.NaN;
      at = { ...at, ...(await put(file, at.offset, contents, at.digest)) };
      size = at.offset;
    }
    const end = (content: Content, next: Partial<Tail>) =>
      inTurn(async () => {
        await append([content]);
        await file.datasync();
        before = start;
        last = { ...at, ...next };
      });
    return {
      pages: (pages) => inTurn(() => append(pages.map((page) => ({ page })))),
      close: (head) => end({ change: head }, { number: head.number, changes: start.changes + 1 }),
      mark: (mark) => end({ mark }, {}),
      undo: () =>
        inTurn(async () => {
          if (current !== own) return;
          current = null;
          await cut(start);
        }),
    };
  }

  return {
    number: () => last.number,
    begin: (number) => inTurn(() => begin(number)),
    renewed: (archive) =>
      inTurn(async () => {
        await handle?.close();
        handle = null;
        current = null;
        last = await archive();
        before = last;
        size = last.offset;
      }),
    close: () =>
      inTurn(async () => {
        await handle?.close();
        handle = null;
      }),
  };
}

/** Writes lines at an offset. @returns where they end, and the checksum of the last */
async function put(file: FileHandle, offset: number, contents: readonly Content[], after: string) {
  let digest = after;
  let text = '';
  for (const content of contents) {
    const line = written(content, digest);
    digest = line.digest;
    text += line.text;
  }
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
  return { offset: offset + bytes.length, digest };
}
