/** Imports of files into small graphs, for tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Asked } from '../../api/interchange/importing/facts.ts';
import {
  accepted,
  type Imported,
  type Prepared,
  prepared,
  readFile,
  type Told,
} from '../../api/interchange/importing/importing.ts';
import type { Choices } from '../../api/interchange/importing/matching.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const vocabulary = readVocabulary();

/** What is said beside the file. */
export interface Saying extends Told, Choices {
  readonly kind?: string;
  readonly link?: string;
  readonly mapping?: unknown;
  readonly people?: boolean;
  readonly as?: string;
  readonly prefer?: 'people' | 'files';
}

/** A file of this content, removed after the test. */
export function fileOf(content: string | Uint8Array, name = 'file.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export async function emptyGraph(): Promise<Graph> {
  const graph = await openEmbedded();
  onTestFinished(() => graph.close());
  return graph;
}

/** What an import would do. */
export async function looking(graph: Graph, path: string, saying: Saying = {}): Promise<Prepared> {
  const { as, kind, link, mapping, people, ...rest } = saying;
  const asked: Asked = { vocabulary, kind, link, mapping, people };
  const read = await readFile(path, asked, { as });
  return prepared(graph, read, asked, { source: 'A file', licence: 'CC0-1.0', ...rest }, rest);
}

export interface Taken extends Imported {
  readonly before: Prepared;
}

/** Imports what is certain. */
export async function imported(graph: Graph, path: string, saying: Saying = {}): Promise<Taken> {
  const before = await looking(graph, path, saying);
  return { ...(await accepted(graph, before, { author: 'test' })), before };
}
