/** `GET /entities.csv` and `/links.csv`, for a spreadsheet: `?language=fr` or `en`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { lastChange } from '../about.ts';
import type { Language } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { languageOf } from '../http/language.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { entitiesCsv, linksCsv } from './tables.ts';

const TABLES = { '/entities.csv': entitiesCsv, '/links.csv': linksCsv } as const;

type Path = keyof typeof TABLES;

export const isTable = (path: string): path is Path => path in TABLES;

interface Parts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
}

export async function answerTable(
  path: Path,
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new URL(request.url ?? '/', 'http://lacis').searchParams.get('language');
  const table = await tableOf(path, languageOf(asked ?? request.headers['accept-language']), parts);
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `inline; filename="lacis-${path.slice(1)}"`,
    'Content-Length': table.length,
    'Access-Control-Allow-Origin': '*',
    Vary: 'Accept-Language',
  });
  response.end(request.method === 'HEAD' ? undefined : table);
}

/** Bytes of tables that are kept: those of a very large graph are made for each who asks at a time. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Held {
  readonly kept: LRUCache<string, Buffer>;
  /** Being made: who asks the same meanwhile waits for it. */
  readonly coming: Map<string, Promise<Buffer>>;
}

const held = new WeakMap<Graph, Held>();

/** Made once for a revision and a language. */
async function tableOf(path: Path, language: Language, { graph, vocabulary }: Parts) {
  const { kept, coming } = held.get(graph) ?? holding(graph);
  const key = `${(await lastChange(graph)).number} ${path} ${language}`;
  const before = kept.get(key) ?? coming.get(key);
  if (before !== undefined) return before;
  const made = TABLES[path](graph, vocabulary, language)
    // The mark tells spreadsheets that the text is UTF-8.
    .then((table) => {
      const bytes = Buffer.from(`\ufeff${table}`);
      kept.set(key, bytes, { size: bytes.length });
      return bytes;
    })
    .finally(() => coming.delete(key));
  coming.set(key, made);
  return made;
}

function holding(graph: Graph): Held {
  const own = { kept: new LRUCache<string, Buffer>({ maxSize: MOST_BYTES }), coming: new Map() };
  held.set(graph, own);
  return own;
}
