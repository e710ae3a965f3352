/** `GET /entities.csv` and `/links.csv`, for a spreadsheet: `?language=fr` or `en`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../graph/graph.ts';
import { languageOf } from '../language.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { entitiesCsv, linksCsv } from './tables.ts';

const TABLES = { '/entities.csv': entitiesCsv, '/links.csv': linksCsv } as const;

export const isTable = (path: string): path is keyof typeof TABLES => path in TABLES;

export async function answerTable(
  path: keyof typeof TABLES,
  { graph, vocabulary }: { readonly graph: Graph; readonly vocabulary: Vocabulary },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new URL(request.url ?? '/', 'http://lacis').searchParams.get('language');
  const language = languageOf(asked ?? request.headers['accept-language']);
  const table = await TABLES[path](graph, vocabulary, language);
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `inline; filename="lacis-${path.slice(1)}"`,
    'Access-Control-Allow-Origin': '*',
  });
  // The mark tells spreadsheets that the text is UTF-8.
  response.end(`\ufeff${table}`);
}
