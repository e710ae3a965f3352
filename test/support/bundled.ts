/** The programs that tests start, bundled once into a folder under `.cache`: they are there in a third of the time. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'programs');
const SOURCES = ['api', 'scripts', 'test/support', 'package-lock.json'];

/** In milliseconds. Another run, which began before a file changed, still reads what was made for it. */
const DAY = 24 * 60 * 60 * 1000;

const PROGRAMS = [
  'api/server.ts',
  'scripts/lacis.ts',
  'test/support/seed.ts',
  'test/support/import.ts',
  'test/support/editing.ts',
  'test/support/voting-until-killed.ts',
];

let folder: string | undefined;

/** @param file a program by its path in the repository. @returns the file to start, null for any other. */
export function bundled(file: string): string | null {
  if (!PROGRAMS.includes(file)) return null;
  folder ??= made();
  return join(folder, file.replace(/\.ts$/, '.mjs'));
}

function made(): string {
  const name = digestOf(SOURCES);
  const place = join(CACHE, name);
  if (existsSync(place)) return place;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  const bundling = [fileURLToPath(new URL('./bundling.mjs', import.meta.url)), making, ...PROGRAMS];
  const { status, stderr } = spawnSync(process.execPath, bundling, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the programs could not be bundled: ${stderr}`);
  removeOld();
  try {
    renameSync(making, place);
  } catch (error) {
    // Another process was faster: its files are the same.
    if (!existsSync(place)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return place;
}

function removeOld(): void {
  for (const old of readdirSync(CACHE)) {
    const path = join(CACHE, old);
    if (statSync(path).mtimeMs < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
  }
}
