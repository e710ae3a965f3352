/** The last layout, kept beside the graph: a file that can be thrown away, and is made again. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Layout } from './layout.ts';

export interface Kept {
  readonly stamp: string;
  readonly ids: readonly string[];
  readonly layout: Layout;
}

const FILE = 'map-layout.cache';
/** Grows when a layout means something else than before. */
const VERSION = 2;

export function recalled(folder: string): Kept | null {
  try {
    const { version, ...kept } = deserialize(readFileSync(join(folder, FILE)));
    return version === VERSION ? kept : null;
  } catch {
    return null;
  }
}

/** A folder that cannot be written costs time at the next start, and nothing else. */
export function keep(folder: string, kept: Kept): void {
  try {
    mkdirSync(folder, { recursive: true });
    const whole = join(folder, FILE);
    writeFileSync(`${whole}.part`, serialize({ version: VERSION, ...kept }));
    renameSync(`${whole}.part`, whole);
  } catch {
    // Told by the time that the next start takes.
  }
}
