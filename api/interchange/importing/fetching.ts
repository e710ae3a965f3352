/**
 * Fetches what another Lacis gives out, so that two ecosystems can look at each other's codebases. Only servers that
 * the operator has listed in `LACIS_IMPORT_FROM` are asked, none of them leads elsewhere, and time and size have a bound.
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { LARGEST } from './opening.ts';
import { unimportable } from './refusing.ts';

/** In milliseconds: an answer that takes longer is given up. */
const LONGEST = 120_000;

export interface Fetched {
  /** The file that holds the answer. */
  readonly path: string;
  /** The address that was asked, without a question mark and what follows it. */
  readonly name: string;
  /** Removes the file. */
  remove(): void;
}

export const isAddress = (file: string): boolean => /^https?:\/\//i.test(file);

/** The servers that may be asked: origins with commas between them. */
export function allowedIn(text: string | undefined): ReadonlySet<string> {
  const given = (text ?? '').split(',').map((one) => one.trim());
  return new Set(given.filter((one) => URL.canParse(one)).map((one) => new URL(one).origin));
}

/**
 * @param address of another Lacis, whose graph is then taken as JSON-LD, or of one file on it
 * @param allowed origins
 * @throws Unimportable where the server is not listed, does not answer in time, answers with something else than
 * 200, leads elsewhere, or sends more than is read
 */
export async function fetched(
  address: string,
  allowed: ReadonlySet<string>,
  longest = LONGEST,
): Promise<Fetched> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || `${url.username}${url.password}` !== '')
    throw unimportable(({ notAnAddress }) => notAnAddress());
  if (!allowed.has(url.origin)) throw unimportable(({ notListed }) => notListed(url.origin));
  const isRoot = url.pathname === '/' && url.search === '';
  const wanted = isRoot ? new URL('/export/jsonld', url) : url;
  const folder = mkdtempSync(join(tmpdir(), 'lacis-fetched-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, 'fetched');
  try {
    const response = await fetch(wanted, {
      redirect: 'manual',
      signal: AbortSignal.timeout(longest),
      headers: { accept: 'application/ld+json' },
    });
    if (response.status !== 200 || response.body === null)
      throw unimportable(({ answered }) => answered(url.origin, response.status));
    await pipeline(
      Readable.fromWeb(response.body as ReadableStream<Uint8Array>),
      bounded(),
      createWriteStream(path),
    );
  } catch (error) {
    remove();
    throw (error as Error).name === 'Unimportable'
      ? error
      : unimportable(({ notReached }) => notReached(url.origin, reasonOf(error)));
  }
  return { path, name: `${wanted.origin}${wanted.pathname}`, remove };
}

/** Lets through as much as the largest file has. */
function bounded(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      size += chunk.length;
      if (size > LARGEST.rows) done(unimportable(({ tooLarge }) => tooLarge(size, LARGEST.rows)));
      else done(null, chunk);
    },
  });
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as { name: string; cause?: { code?: string } };
  return name === 'TimeoutError' ? 'ETIMEDOUT' : (cause?.code ?? name);
};
