/** The export of a graph, as a test asks for it, and all that comes out as one text or as files. */
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { exporting, type Wanted } from '../../api/interchange/exporting.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import type { Exported } from '../../api/interchange/whole.ts';
import type { Content } from '../../api/interchange/writers/writer.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from './asking.ts';

const vocabulary = readVocabulary();
export const ORIGIN = 'https://lacis.example';

export function exportOf(
  graph: Graph,
  wanted: Wanted = {},
  more: Partial<typeof DATASET & { folders: readonly string[]; place: string; seeds: string }> = {},
): Promise<Exported> {
  const dataset = { ...DATASET, ...more };
  const api = createApi({ graph, vocabulary, dataset, log: () => {} });
  return exporting({ graph, vocabulary, dataset, api }, wanted, ORIGIN, (work) => work());
}

export async function textOf(format: string, all: Exported): Promise<string> {
  const chosen = FORMATS[format];
  if (chosen === undefined || !('write' in chosen)) throw new Error(`${format} has several files`);
  return (await bytesOf(chosen.write(all))).toString('utf8');
}

export async function bytesOf(content: Content): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The files of a format that has several, by their paths. */
export async function filesOf(format: string, all: Exported): Promise<Record<string, string>> {
  const chosen = FORMATS[format];
  if (chosen === undefined || !('files' in chosen)) throw new Error(`${format} is one file`);
  const files: Record<string, string> = {};
  for await (const { path, content } of chosen.files(all))
    files[path] = (await bytesOf(content)).toString('utf8');
  return files;
}
