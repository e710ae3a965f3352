/**
 * Answers to read requests by GET, kept ready and compressed for as long as the graph does not
 * change: a repeated question costs neither parsing, nor statements, nor compression.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { languageOf } from './language.ts';

interface Answer {
  readonly etag: string;
  readonly status: number;
  readonly type: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

type Encoding = 'identity' | 'gzip' | 'br';

/** How many bytes of answers are kept, the latest used. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Below this, compression costs more than it saves. */
const WORTH_COMPRESSING = 1_000;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export interface Answers {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * @param revision the number that grows with each change of the graph
 * @param ask answers a question afresh
 */
export function openAnswers(
  revision: () => Promise<number>,
  ask: (url: string, headers: Record<string, string>) => Promise<Response>,
): Answers {
  const kept = new Map<string, Answer>();
  let bytes = 0;
  let keptFor = -1;

  function keep(key: string, answer: Answer): void {
    kept.set(key, answer);
    bytes += sizeOf(answer);
    for (const [oldest, one] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= sizeOf(one);
    }
  }

  async function answerTo(request: IncomingMessage, now: number): Promise<Answer> {
    const language = languageOf(request.headers['accept-language']);
    const accept = request.headers.accept ?? '*/*';
    const key = `${language} ${accept} ${request.url}`;
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const response = await ask(`http://lacis${request.url}`, {
      accept,
      'accept-language': language.toLowerCase(),
    });
    const answer = await made(response, `${now} ${key}`);
    if (answer.status === 200 && !answer.bodies.identity.includes('"errors":')) keep(key, answer);
    return answer;
  }

  return {
    async answer(request, response) {
      const now = await revision();
      if (now !== keptFor) {
        kept.clear();
        bytes = 0;
        keptFor = now;
      }
      send(await answerTo(request, now), request, response);
    },
  };
}

async function made(response: Response, key: string): Promise<Answer> {
  const identity = Buffer.from(await response.arrayBuffer());
  const worth = identity.length >= WORTH_COMPRESSING;
  const [zipped, br] = worth
    ? await Promise.all([promisify(gzip)(identity), promisify(brotliCompress)(identity, QUALITY)])
    : [identity, identity];
  const etag = `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
  const type = response.headers.get('content-type') ?? 'application/json; charset=utf-8';
  return { etag, status: response.status, type, bodies: { identity, gzip: zipped, br } };
}

function send(
  { etag, status, type, bodies }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    Vary: 'Accept, Accept-Encoding, Accept-Language',
    'Access-Control-Allow-Origin': '*',
  };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const compressed = bodies.gzip !== bodies.identity;
  const encoding = compressed
    ? (['br', 'gzip'] as const).find((one) => accepted.includes(one))
    : undefined;
  const body = bodies[encoding ?? 'identity'];
  response.writeHead(status, {
    ...headers,
    'Content-Type': type,
    'Content-Length': String(body.length),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(body);
}

const sizeOf = ({ bodies }: Answer) =>
  bodies.identity.length + bodies.gzip.length + bodies.br.length;
