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
  /** Being made: who asks the same meanwhile waits for it. */
  const coming = new Map<string, Promise<Answer>>();
  let bytes = 0;
  let keptFor = '';

  function keep(key: string, answer: Answer): void {
    kept.set(key, answer);
    bytes += sizeOf(answer);
    for (const [oldest, one] of kept) {
      if (bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= sizeOf(one);
    }
  }

  async function afresh(key: string, request: IncomingMessage): Promise<Answer> {
    const { accept, language } = asked(request);
    const wanted = keptFor;
    const answer = await made(
      await ask(`http://lacis${request.url}`, {
        accept,
        'accept-language': language.toLowerCase(),
      }),
    );
    const isWhole = answer.status === 200 && !answer.bodies.identity.includes('"errors":');
    if (isWhole && wanted === keptFor) keep(key, answer);
    return answer;
  }

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const { accept, language } = asked(request);
    const key = `${language} ${accept} ${request.url}`;
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const before = coming.get(key);
    if (before !== undefined) return before;
    const answer = afresh(key, request).finally(() => {
      if (coming.get(key) === answer) coming.delete(key);
    });
    coming.set(key, answer);
    return answer;
  }

  return {
    async answer(request, response) {
      // Some answers depend on the day: what ends soon, what is old.
      const now = `${await revision()} ${new Date().toISOString().slice(0, 10)}`;
      if (now !== keptFor) {
        kept.clear();
        coming.clear();
        bytes = 0;
        keptFor = now;
      }
      send(await answerTo(request), request, response);
    },
  };
}

function asked({ headers }: IncomingMessage) {
  return { language: languageOf(headers['accept-language']), accept: headers.accept ?? '*/*' };
}

async function made(response: Response): Promise<Answer> {
  const identity = Buffer.from(await response.arrayBuffer());
  const worth = identity.length >= WORTH_COMPRESSING;
  const [zipped, br] = worth
    ? await Promise.all([promisify(gzip)(identity), promisify(brotliCompress)(identity, QUALITY)])
    : [identity, identity];
  // Of the content: another release of this program may answer the same question otherwise.
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
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
  if (status === 200 && (request.headers['if-none-match'] ?? '').includes(etag)) {
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
