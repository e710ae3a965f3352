/**
 * `GET /map.json`, `/map.bin`, `/map-names.bin` and `/map-layout.bin`: each made and compressed once per
 * revision of the graph. The layout is computed aside; until it is there, 202 says how far it is.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lastChange } from '../about.ts';
import type { Graph } from '../graph/graph.ts';
import { type Layouts, openLayouts } from '../layout/layouts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { columns } from './columns.ts';
import { drawingPack, layoutPack, namesPack } from './packs.ts';
import { type Drawn, drawn } from './rows.ts';

interface Made {
  readonly etag: string;
  readonly shape: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

interface Revision {
  readonly number: number;
  readonly rows: () => Promise<Drawn>;
  readonly made: Map<string, Promise<Made>>;
}

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const [JSON_SHAPE, PACK] = ['application/json; charset=utf-8', 'application/octet-stream'];
const PATHS = ['/map.json', '/map.bin', '/map-names.bin', '/map-layout.bin'] as const;
type Path = (typeof PATHS)[number];

export const isDrawing = (path: string): path is Path => PATHS.some((one) => one === path);

/** @param layouts where layouts are computed and kept; without it, in memory only. */
export function openDrawing(graph: Graph, vocabulary: Vocabulary, layouts = openLayouts()) {
  let revision: Revision | null = null;

  async function current(): Promise<Revision> {
    const { number } = await lastChange(graph);
    if (revision?.number !== number) {
      let rows: Promise<Drawn> | undefined;
      const read = () => {
        rows ??= drawn(graph, vocabulary);
        rows.catch(() => {
          rows = undefined;
        });
        return rows;
      };
      revision = { number, rows: read, made: new Map() };
    }
    return revision;
  }

  /** Once for each path; null where the layout is not there yet. */
  async function body(path: Path, now: Revision): Promise<Made | null> {
    if (path === '/map-layout.bin' && !(await settled(now, layouts))) return null;
    let made = now.made.get(path);
    if (made === undefined) {
      made = content(path, now).then((plain) => compressed(plain, path));
      now.made.set(path, made);
      made.catch(() => now.made.delete(path));
    }
    return made;
  }

  async function content(path: Path, { rows }: Revision): Promise<Buffer> {
    switch (path) {
      case '/map.json':
        return Buffer.from(JSON.stringify(await columns(graph, vocabulary)));
      case '/map.bin':
        return drawingPack(await rows());
      case '/map-names.bin':
        return namesPack(await rows());
      case '/map-layout.bin': {
        const all = await rows();
        return layoutPack(all.stamp, await layouts.of(all).whole);
      }
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!isDrawing(path)) return void response.writeHead(404).end();
    const now = await current();
    const made = await body(path, now);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (made === null) {
      const { progress } = layouts.of(await now.rows());
      response.writeHead(202, {
        'Content-Type': PACK,
        'Cache-Control': 'no-store',
        'X-Progress': progress().toFixed(3),
      });
      return void response.end();
    }
    send(request, response, made);
  }

  /** Lays the map out before anybody asks for it. */
  const begin = async () => void layouts.of(await (await current()).rows());

  return { answer, begin };
}

async function settled({ rows }: Revision, layouts: Layouts): Promise<boolean> {
  const layout = layouts.of(await rows());
  await layout.soon;
  return layout.progress() === 1;
}

function send(request: IncomingMessage, response: ServerResponse, made: Made): void {
  const { etag, shape, ...bodies } = made;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one));
  const body = bodies[encoding ?? 'plain'];
  response.writeHead(200, {
    'Content-Type': shape,
    'Content-Length': body.length,
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function compressed(plain: Buffer, path: string): Promise<Made> {
  const [zipped, br] = await Promise.all([
    promisify(gzip)(plain),
    promisify(brotliCompress)(plain, QUALITY),
  ]);
  const name = path.slice(1).replace(/\W/g, '-');
  const shape = path.endsWith('.json') ? JSON_SHAPE : PACK;
  // Of the content: another release may write the same graph otherwise.
  const etag = `W/"${name}-${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { etag, shape, plain, gzip: zipped, br };
}
