/** Chromium, unpacked once from its package. The package writes into the common folder for temporary files, where a second process starts what the first is still writing. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';

const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

/** @returns the path of the program; the first call for a version of the package unpacks it, which takes some seconds. */
export async function chromiumPath(): Promise<string> {
  const folder = join(CACHE, `chromium-${version()}`);
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  const unpacking = mkdtempSync(join(CACHE, 'unpacking-chromium-'));
  await unpackInto(unpacking);
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    // Another process was faster: its copy is the same.
    if (!existsSync(program)) throw error;
    rmSync(unpacking, { recursive: true, force: true });
  }
  return program;
}

/** The package offers no other way to name a folder than the variable of the system. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function version(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const at = entry.lastIndexOf(join('@sparticuz', 'chromium'));
  const file = join(entry.slice(0, at), '@sparticuz', 'chromium', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
