/**
 * The last layout: a file beside the graph, or in the graph where several servers draw it. It can be thrown away,
 * and is made again.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Graph } from '../graph/graph.ts';
import { type SavedLayout, savedLayout, shareLayout } from '../graph/shared-layout.ts';
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
    return keptIn(readFileSync(join(folder, FILE)));
  } catch {
    return null;
  }
}

const bytesOf = (kept: Kept): Buffer => serialize({ version: VERSION, ...kept });

/** @throws where the bytes are no layout */
function keptIn(bytes: Buffer): Kept | null {
  const { version, ...kept } = deserialize(bytes);
  return version === VERSION ? kept : null;
}

/** Where several servers find and leave layouts, so that all draw the same map. */
export interface Shared {
  /** The layout of these rows, and else the last one; null where there is none. */
  recall(stamp: string): Promise<Kept | null>;
  /** @returns the one that all share: this one, or that of who was first */
  share(kept: Kept): Promise<Kept>;
}

export function sharedIn(graph: Graph): Shared {
  const read = (saved: SavedLayout | null): Kept | null => {
    try {
      return saved === null ? null : keptIn(inflateRawSync(Buffer.from(saved.body, 'base64')));
    } catch {
      return null;
    }
  };
  return {
    recall: async (stamp) => read(await savedLayout(graph, stamp)),
    async share(kept) {
      const body = deflateRawSync(bytesOf(kept)).toString('base64');
      return read(await shareLayout(graph, { stamp: kept.stamp, body })) ?? kept;
    },
  };
}

/** A folder that cannot be written costs time at the next start, and nothing else. */
export function keep(folder: string, kept: Kept): void {
  try {
    mkdirSync(folder, { recursive: true });
    const whole = join(folder, FILE);
    writeFileSync(`${whole}.part`, bytesOf(kept));
    renameSync(`${whole}.part`, whole);
  } catch {
    // Told by the time that the next start takes.
  }
}
