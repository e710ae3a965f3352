/** `GET /map.json`: the columns, made and compressed once per revision of the graph. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lastChange } from '../about.ts';
import type { Graph } from '../graph/graph.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { columns } from './columns.ts';

interface Made {
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export function openDrawing(graph: Graph, vocabulary: Vocabulary) {
  let made: Promise<Made> | undefined;
  let revision = -1;

  async function current(): Promise<Made> {
    const { number } = await lastChange(graph);
    if (made === undefined || number !== revision) {
      revision = number;
      made = make(graph, vocabulary, number);
      made.catch(() => {
        made = undefined;
      });
    }
    return made;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { etag, ...bodies } = await current();
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one));
    const body = bodies[encoding ?? 'plain'];
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

async function make(graph: Graph, vocabulary: Vocabulary, revision: number): Promise<Made> {
  const plain = Buffer.from(JSON.stringify(await columns(graph, vocabulary)));
  const [zipped, br] = await Promise.all([
    promisify(gzip)(plain),
    promisify(brotliCompress)(plain, QUALITY),
  ]);
  return { etag: `W/"map-${revision}-${plain.length}"`, plain, gzip: zipped, br };
}
