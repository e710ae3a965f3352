/** The files of the built page, each read and compressed at its first use and then kept. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Answer } from './answer.ts';
import { packed } from './packed.ts';
import { notHere } from './refusals.ts';

export interface Files {
  has(path: string): boolean;
  /** @throws a refusal where the folder holds no such file */
  find(path: string): Promise<Answer>;
  /** The text of a file that must be there. */
  text(path: string): Promise<string>;
}

type Headers = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.png', '.ico', '.woff2']);
/** The builder puts a digest into these names. */
const ASSETS = '/assets/';
/** High, because it is made once for each file. */
const QUALITY = 9;

/**
 * @param headers of every file: a script in a worker has a policy of its own
 * @param dress makes the pages from the built ones
 */
export function openFiles(
  folder: string,
  headers: Headers,
  dress: (page: string) => Promise<string> = async (page) => page,
): Files {
  // Only files that the folder holds now are served: no path leads out of it.
  const names = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .map((name) => `/${name.split(sep).join('/')}`)
      .filter((name) => !name.includes('/.')),
  );
  const read = new Map<string, Promise<Answer>>();

  const text = async (path: string) => dress(await readFile(join(folder, path), 'utf8'));

  async function made(path: string): Promise<Answer> {
    const type = extname(path);
    const content =
      type === '.html' ? Buffer.from(await text(path)) : await readFile(join(folder, path));
    return {
      status: 200,
      type: TYPES[type] ?? 'application/octet-stream',
      body: packed(content, { compress: !COMPRESSED.has(type), quality: QUALITY }),
      caching: path.startsWith(ASSETS) ? 'asset' : 'facts',
      headers,
    };
  }

  async function find(path: string): Promise<Answer> {
    if (!names.has(path)) throw notHere();
    const known = read.get(path);
    if (known !== undefined) return known;
    const coming = made(path);
    read.set(path, coming);
    coming.catch(() => read.delete(path));
    return coming;
  }

  return {
    has: (path) => names.has(path),
    find,
    text,
  };
}
