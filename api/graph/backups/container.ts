/**
 * One file that holds several, compressed: lines of text, so that `zcat` shows what is in it. A line that
 * begins with a space belongs to a file; the others are JSON and say what comes. The last one holds a
 * checksum of all before it, so that a file that was cut or changed is noticed.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The first line: who wrote it, and whose facts it holds. */
export interface Head {
  readonly lacis: 'backup';
  readonly format: number;
  readonly release: string;
  /** ISO 8601, in UTC. */
  readonly taken: string;
  readonly engine: string;
  readonly ecosystem: string | null;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly revision: number;
  /** Whether accounts, proposals and drafts are in it. */
  readonly hasAccounts: boolean;
}

export const FORMAT = 1;

/** A file in it: text in lines, or bytes. */
export interface Inner {
  readonly path: string;
  readonly lines: AsyncIterable<string> | null;
  readonly bytes?: Uint8Array;
}

/** Only who runs the server reads it: it may hold accounts. */
const MODE = 0o600;
/** In characters of base64, a line. */
const WIDTH = 65_536;
/** In bytes: no line of a journal comes near it. */
const LONGEST = 1 << 28;

/** Appears whole under its name, or not at all. @returns its SHA-256 */
export async function pack(
  path: string,
  head: () => Promise<Head>,
  inner: () => AsyncIterable<Inner>,
): Promise<string> {
  const part = `${path}.part`;
  const whole = createHash('sha256');
  async function* hashed(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      whole.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(
      Readable.from(linesOf(head, inner)),
      createGzip({ level: 6 }),
      hashed,
      createWriteStream(part, { mode: MODE }),
    );
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return whole.digest('hex');
}

async function* linesOf(head: () => Promise<Head>, inner: () => AsyncIterable<Inner>) {
  const sum = createHash('sha256');
  const line = (text: string) => {
    sum.update(`${text}\n`);
    return `${text}\n`;
  };
  yield line(JSON.stringify(await head()));
  for await (const { path, lines, bytes } of inner()) {
    yield line(JSON.stringify({ file: path, as: bytes === undefined ? 'lines' : 'base64' }));
    for await (const text of lines ?? []) yield line(` ${text}`);
    const coded = bytes === undefined ? '' : Buffer.from(bytes).toString('base64');
    for (let at = 0; at < coded.length; at += WIDTH) yield line(` ${coded.slice(at, at + WIDTH)}`);
  }
  yield `${JSON.stringify({ sha256: sum.digest('hex') })}\n`;
}

export type Wrong = 'not-a-backup' | 'damaged' | 'newer';

export class BackupFault extends Error {
  readonly wrong: Wrong;
  constructor(wrong: Wrong) {
    super(wrong);
    this.name = 'BackupFault';
    this.wrong = wrong;
  }
}

interface Taker {
  /** A file begins. */
  begin(path: string, as: 'lines' | 'base64'): Promise<void>;
  /** A line of it, or a part of its base64. */
  take(text: string): Promise<void>;
  /** All is there, and as it was written. */
  end(): Promise<void>;
}

/** Reads one to its end. @throws BackupFault before `end` where anything is not as it was written */
export async function unpack(path: string, taker: (head: Head) => Promise<Taker>): Promise<Head> {
  const sum = createHash('sha256');
  let head: Head | null = null;
  let to: Taker | null = null;
  let isEnded = false;
  for await (const text of readable(path)) {
    if (isEnded) throw new BackupFault('damaged');
    if (to === null || head === null) {
      head = headIn(text);
      to = await taker(head);
    } else if (text.startsWith(' ')) await to.take(text.slice(1));
    else {
      const told = parsed(text);
      if (typeof told['sha256'] === 'string') {
        if (told['sha256'] !== sum.digest('hex')) throw new BackupFault('damaged');
        isEnded = true;
        continue;
      }
      const { file, as } = told;
      if (typeof file !== 'string' || (as !== 'lines' && as !== 'base64'))
        throw new BackupFault('damaged');
      await to.begin(file, as);
    }
    sum.update(`${text}\n`);
  }
  if (head === null) throw new BackupFault('not-a-backup');
  if (!isEnded || to === null) throw new BackupFault('damaged');
  await to.end();
  return head;
}

function headIn(text: string): Head {
  const told = parsed(text, 'not-a-backup') as unknown as Head;
  if (told.lacis !== 'backup') throw new BackupFault('not-a-backup');
  if (!(told.format <= FORMAT)) throw new BackupFault('newer');
  return told;
}

function parsed(text: string, wrong: Wrong = 'damaged'): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // It is told below.
  }
  throw new BackupFault(wrong);
}

async function* readable(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  let isBegun = false;
  let rest: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let begin = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, begin)) {
        isBegun = true;
        yield Buffer.concat([...rest, chunk.subarray(begin, at)]).toString();
        [rest, length] = [[], 0];
        begin = at + 1;
      }
      rest.push(chunk.subarray(begin));
      length += chunk.length - begin;
      if (length > LONGEST) throw new BackupFault(isBegun ? 'damaged' : 'not-a-backup');
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new BackupFault(isBegun ? 'damaged' : 'not-a-backup');
  } finally {
    source.destroy();
  }
  if (length > 0) throw new BackupFault(isBegun ? 'damaged' : 'not-a-backup');
}
