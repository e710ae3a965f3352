/** An answer made ready: its mark, and its bytes in each encoding, compressed when first asked for so. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Ready {
  readonly etag: string;
  readonly status: number;
  readonly type: string;
  /** Whether it holds everything that was asked for: no error. */
  readonly isWhole: boolean;
  /** Bytes that it may take, with its compressions. */
  readonly weight: number;
  bodyIn(encoding: Encoding): Buffer | Promise<Buffer>;
  readonly encodings: readonly Encoding[];
}

type Encoding = 'identity' | 'gzip' | 'br';

/** Below this, compression costs more than it saves. */
const WORTH_COMPRESSING = 1_000;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const COMPRESSED = {
  gzip: (body: Buffer) => promisify(gzip)(body),
  br: (body: Buffer) => promisify(brotliCompress)(body, QUALITY),
};

export async function ready(response: Response): Promise<Ready> {
  const identity = Buffer.from(await response.arrayBuffer());
  const made = new Map<Encoding, Buffer | Promise<Buffer>>([['identity', identity]]);
  function bodyIn(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = made.get(encoding);
    if (known !== undefined || encoding === 'identity') return known ?? identity;
    const body = COMPRESSED[encoding](identity).then((bytes) => {
      made.set(encoding, bytes);
      return bytes;
    });
    made.set(encoding, body);
    return body;
  }
  return {
    // Of the content: another release of this program may answer the same question otherwise.
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    status: response.status,
    type: response.headers.get('content-type') ?? 'application/json; charset=utf-8',
    isWhole: response.status === 200 && !identity.includes('"errors":'),
    weight: 2 * identity.length,
    encodings: identity.length >= WORTH_COMPRESSING ? ['br', 'gzip'] : [],
    bodyIn,
  };
}

const SHARED = {
  Vary: 'Accept, Accept-Encoding, Accept-Language',
  'Access-Control-Allow-Origin': '*',
} as const;

export async function send(
  answer: Ready,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { etag, status, type, encodings } = answer;
  const isGet = request.method === 'GET';
  const caching = isGet
    ? { ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' }
    : { 'Cache-Control': 'no-store' };
  if (isGet && status === 200 && (request.headers['if-none-match'] ?? '').includes(etag)) {
    response.writeHead(304, { ...SHARED, ...caching }).end();
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = encodings.find((one) => accepted.includes(one));
  const made = answer.bodyIn(encoding ?? 'identity');
  // What is there already is sent at once.
  const body = made instanceof Promise ? await made : made;
  response.writeHead(status, {
    ...SHARED,
    ...caching,
    'Content-Type': type,
    'Content-Length': String(body.length),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(body);
}
