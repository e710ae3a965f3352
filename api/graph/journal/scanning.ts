/** Reads a whole journal and checks it: which changes it holds and where, what is damaged, and where to go on. */
import type { LoadMark } from '../load-mark.ts';
import { filesIn, type JournalFile, linesOf } from './files.ts';
import { type ArchiveEnd, type ChangeLine, type Line, readLine } from './lines.ts';

/** A change in a journal, with the place of its lines in bytes. */
export interface ChangeAt {
  readonly head: ChangeLine;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** Whether all of its pages can be read. */
  readonly isWhole: boolean;
}

/** Where the next line goes. */
export interface Tail {
  /** Null where there is no file yet. */
  readonly path: string | null;
  readonly offset: number;
  /** The checksum of the last line. */
  readonly digest: string;
  /** The last change. */
  readonly number: number;
  /** How many changes the file holds. */
  readonly changes: number;
}

export interface Archive {
  readonly path: string;
  /** Null where it cannot be read. */
  readonly end: ArchiveEnd | null;
  /** Whether all of its lines can be read. */
  readonly isWhole: boolean;
}

export interface Scan {
  readonly archive: Archive | null;
  /** By rising numbers. */
  readonly changes: readonly ChangeAt[];
  /** The last mark of a load. */
  readonly mark: LoadMark | null;
  /** Changes that cannot be read, or only in part. */
  readonly lost: readonly number[];
  /** Whether anything but an unfinished end is not as it was written. */
  readonly isDamaged: boolean;
  /** Whether something unfinished stands behind the tail. */
  readonly isTorn: boolean;
  readonly tail: Tail;
  /** In bytes, without the archive. */
  readonly size: number;
}

const NOTHING: Tail = { path: null, offset: 0, digest: '', number: 0, changes: 0 };

/** @param folder that of the journal; it need not be there */
export async function scanned(folder: string): Promise<Scan> {
  const reading = open();
  for (const file of await filesIn(folder)) await reading.file(file);
  return reading.end();
}

function open() {
  const changes: ChangeAt[] = [];
  const partly = new Set<number>();
  let archive: Archive | null = null;
  let mark: LoadMark | null = null;
  let isDamaged = false;
  let isTorn = false;
  /** Whether a whole line since the last change cannot be read. */
  let isBroken = false;
  let tail = NOTHING;
  let size = 0;
  /** The checksum that the next line names; null where the line before cannot be read. */
  let after: string | null = '';

  /** One line of an archive. */
  function archived(line: Line, path: string): void {
    if (!('archive' in line)) return;
    archive = { path, end: line.archive, isWhole: false };
    mark = line.archive.mark;
    tail = { ...NOTHING, digest: after ?? '', number: line.archive.number };
  }

  async function file({ path, isArchive }: JournalFile): Promise<void> {
    if (isTorn) isDamaged = true;
    isTorn = false;
    if (isArchive) archive = { path, end: null, isWhole: false };
    else tail = { ...tail, path, offset: 0, changes: 0 };
    let start: number | null = null;
    let pages = new Set<number>();
    let of: number | null = null;
    for await (const raw of linesOf(path)) {
      if (!isArchive) size += raw.end - raw.start;
      const read = raw.isEnded ? readLine(raw.text) : null;
      if (read === null) {
        isTorn = true;
        if (raw.isEnded) [isDamaged, isBroken] = [true, true];
        after = null;
        continue;
      }
      const { line, digest } = read;
      if (after !== null && line.after !== after) isDamaged = true;
      after = digest;
      if (isArchive) {
        archived(line, path);
        continue;
      }
      if ('page' in line) {
        if (of !== line.page.change) [of, start, pages] = [line.page.change, raw.start, new Set()];
        pages.add(line.page.page);
        isTorn = true;
        continue;
      }
      if ('change' in line) closed(line.change, raw.start, raw.end);
      if ('mark' in line) mark = line.mark;
      [start, of, pages] = [null, null, new Set()];
      [isTorn, isBroken] = [false, false];
      tail = { ...tail, path, offset: raw.end, digest };
    }
    if (isArchive) {
      if (archive?.end === null) isDamaged = true;
      if (archive !== null) archive = { ...archive, isWhole: !isDamaged };
      // What follows was begun beside it, and names a line of an older file.
      [after, isTorn, isBroken] = [null, false, false];
    }

    function closed(head: ChangeLine, at: number, end: number): void {
      const isOwn = of === head.number && start !== null;
      const isWhole = head.pages === 0 || (isOwn && pages.size === head.pages);
      // The same number again: the first one was never kept.
      while ((changes.at(-1)?.head.number ?? 0) >= head.number)
        partly.delete(changes.pop()?.head.number ?? 0);
      if (!isWhole) partly.add(head.number);
      changes.push({ head, path, start: isOwn ? (start as number) : at, end, isWhole });
      mark = head.mark ?? mark;
      tail = { ...tail, number: head.number, changes: tail.changes + 1 };
    }
  }

  function end(): Scan {
    const first = archive?.end?.number ?? 0;
    const since = changes.filter(({ head }) => head.number > first);
    const lost = new Set(partly);
    let next = first + 1;
    for (const { head } of since) {
      for (; next < head.number; next += 1) lost.add(next);
      next = head.number + 1;
    }
    if (isBroken) lost.add(tail.number + 1);
    return {
      archive,
      changes: since,
      mark,
      lost: [...lost].filter((number) => number > first).sort((a, b) => a - b),
      isDamaged: isDamaged || lost.size > 0,
      isTorn,
      tail,
      size,
    };
  }

  return { file, end };
}
