/**
 * The journal of private records: one file beside that of the changes, a line for each transaction, synced
 * before the database keeps it. A line holds the records as they are afterwards. The file can be written anew
 * from the database (`compacted`): nothing that was removed is then left in it.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PrivateLabel } from '../private-labels.ts';
import { linesOf, syncFolder } from './files.ts';
import { readLine, written } from './lines.ts';

/** A record as a transaction left it; without properties where it removed it. */
export interface KeptRecord {
  readonly label: PrivateLabel;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

type Content =
  /** The first line: which journal it is. */
  | { readonly private: string }
  /** The number of a transaction, and the records that it touched. */
  | { readonly number: number; readonly records: readonly KeptRecord[] };

export interface RecordsJournal {
  /** Names this journal: the database notes which one it belongs to. */
  readonly id: string;
  /**
   * Keeps a transaction: when this is over, it outlives a crash.
   * @returns cuts it out again, if nothing came after it: the database did not keep it
   */
  append(number: number, records: readonly KeptRecord[]): Promise<() => Promise<void>>;
  /** Writes the file anew: it then holds these records, as they are after transaction `number`. */
  compacted(number: number, records: AsyncIterable<readonly KeptRecord[]>): Promise<void>;
  close(): Promise<void>;
}

interface End {
  readonly offset: number;
  readonly digest: string;
  readonly number: number;
}

export interface RecordsScan {
  /** Null where there is no file, or its first line cannot be read. */
  readonly id: string | null;
  readonly isThere: boolean;
  /** The last transaction. */
  readonly end: End;
  /** Every record that is there after the last transaction, by label and id. */
  readonly state: ReadonlyMap<string, KeptRecord>;
  /** How many records its lines hold, those that were written over included. */
  readonly lines: number;
  /** A line before the last is not as it was written. */
  readonly isDamaged: boolean;
  /** The last line is unfinished: nobody was told that it was kept. */
  readonly isTorn: boolean;
}

const START: End = { offset: 0, digest: '', number: 0 };

/** Reads the whole file. Where a line is damaged, those after it still count: each holds whole records. */
export async function scannedRecords(path: string): Promise<RecordsScan> {
  const state = new Map<string, KeptRecord>();
  let [id, end, isDamaged, isTorn, isThere, lines]: [
    string | null,
    End,
    boolean,
    boolean,
    boolean,
    number,
  ] = [null, START, false, false, true, 0];
  try {
    for await (const raw of linesOf(path)) {
      const read = raw.isEnded ? readLine<Content & { after: string }>(raw.text) : null;
      if (read === null) {
        if (raw.isEnded) isDamaged = true;
        else isTorn = true;
        continue;
      }
      const { line, digest } = read;
      if (line.after !== end.digest) isDamaged = true;
      const number = 'number' in line ? line.number : end.number;
      end = { offset: raw.end, digest, number };
      if ('private' in line) id = line.private;
      else
        for (const record of line.records) {
          lines += 1;
          const key = `${record.label} ${record.id}`;
          if (record.properties === null) state.delete(key);
          else state.set(key, record);
        }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    isThere = false;
  }
  return { id, isThere, end, state, lines, isDamaged, isTorn };
}

/** Only who runs the server reads it. */
const MODE = 0o600;

/** @param scan where the last transaction ends: the rest of the file is cut off */
export async function openRecordsJournal(path: string, scan: RecordsScan): Promise<RecordsJournal> {
  const id = scan.id ?? randomUUID();
  let end = scan.end;
  /** Where the last line begins. */
  let before: End | null = null;
  let handle: FileHandle | null = scan.id === null ? null : await open(path, 'r+');
  if (scan.isTorn && handle !== null) await cut(handle, end);

  async function cut(file: FileHandle, to: End): Promise<void> {
    await file.truncate(to.offset);
    await file.datasync();
    end = to;
    before = null;
  }

  /** The file with its first line; it is made when there is something to keep. */
  async function started(): Promise<FileHandle> {
    if (handle !== null) return handle;
    handle = await open(path, 'w+', MODE);
    end = await put(handle, START, { private: id }, 0);
    await syncFolder(dirname(path));
    return handle;
  }

  return {
    id,
    async append(number, records) {
      const file = await started();
      // The database gave its number to this one, so it did not keep the one before.
      if (number <= end.number && before !== null) await cut(file, before);
      const [start, content] = [end, { number, records }];
      try {
        const next = await put(file, start, content, number);
        await file.datasync();
        before = start;
        end = next;
      } catch (error) {
        await cut(file, start).catch(() => undefined);
        throw error;
      }
      const own = end;
      return async () => {
        if (end === own) await cut(file, start);
      };
    },
    async compacted(number, all) {
      const part = `${path}.part`;
      const file = await open(part, 'w+', MODE);
      try {
        let at = await put(file, START, { private: id }, 0);
        for await (const records of all) at = await put(file, at, { number, records }, number);
        at = await put(file, at, { number, records: [] }, number);
        await file.sync();
        await rename(part, path);
        await syncFolder(dirname(path));
        await handle?.close();
        [handle, end, before] = [file, at, null];
      } catch (error) {
        await file.close();
        await rm(part, { force: true });
        throw error;
      }
    },
    async close() {
      await handle?.close();
      handle = null;
    },
  };
}

/** Writes a line. @returns where it ends */
async function put(file: FileHandle, at: End, content: Content, number: number): Promise<End> {
  const { digest, text } = written(content, at.digest);
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at.offset + done);
    done += bytesWritten;
  }
  return { offset: at.offset + bytes.length, digest, number };
}
