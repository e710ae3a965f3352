/** Sends an answer: in the encoding that the client prefers, or 304 where it has it, without a body for HEAD. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip } from 'node:zlib';
import { type Answer, isPacked } from './answer.ts';
import type { Asked } from './asked.ts';
import { cacheControl, has, isMarked } from './caching.ts';
import { type Encoding, encodingFor } from './negotiation.ts';
import { brotliOptions, type Packed, QUALITY } from './packed.ts';
import { notAcceptable } from './refusals.ts';

const ENCODING = 'Accept-Encoding';

/** @throws a refusal, before anything is sent, where the client accepts no encoding that there is */
export async function send(
  answer: Answer,
  asked: Asked,
  response: ServerResponse,
  added: OutgoingHttpHeaders,
): Promise<void> {
  const { status, body, type, vary } = answer;
  const head: OutgoingHttpHeaders = {
    ...added,
    'Cache-Control': cacheControl(answer.caching, asked.isAnonymous),
    ...answer.headers,
  };
  if (type !== null) head['Content-Type'] = type;
  if (body === null) {
    if (vary !== undefined) head['Vary'] = vary;
    response.writeHead(status, head).end();
    return;
  }
  head['Vary'] = vary === undefined ? ENCODING : `${vary}, ${ENCODING}`;
  if (isPacked(body)) await sendPacked(body, head, answer, asked, response);
  else await sendStream(body, head, answer, asked, response);
}

async function sendPacked(
  body: Packed,
  head: OutgoingHttpHeaders,
  { status, caching }: Answer,
  { headers, isAnonymous, request }: Asked,
  response: ServerResponse,
): Promise<void> {
  if (isMarked(caching, isAnonymous, status)) {
    head['ETag'] = body.etag;
    if (has(headers['if-none-match'], body.etag)) {
      delete head['Content-Type'];
      response.writeHead(304, head).end();
      return;
    }
  }
  const encoding = chosen(headers['accept-encoding'], body.isWorth, status);
  const made = body.bytes(encoding);
  // What is there already is sent at once.
  const bytes = made instanceof Promise ? await made : made;
  if (encoding !== 'identity') head['Content-Encoding'] = encoding;
  head['Content-Length'] = bytes.length;
  response.writeHead(status, head);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** An error is told whatever the client accepts. */
function chosen(header: string | undefined, isWorth: boolean, status: number): Encoding {
  const encoding = encodingFor(header, isWorth);
  if (encoding === null && status < 400) throw notAcceptable(['br', 'gzip', 'identity']);
  return encoding ?? 'identity';
}

const COMPRESSING: Readonly<Record<Encoding, () => Transform[]>> = {
  identity: () => [],
  gzip: () => [createGzip()],
  br: () => [createBrotliCompress(brotliOptions(QUALITY))],
};

/** What fails before the first part is told as an error; what fails later breaks the connection off. */
async function sendStream(
  body: AsyncIterable<string | Uint8Array>,
  head: OutgoingHttpHeaders,
  { status, headers }: Answer,
  { headers: asked, request }: Asked,
  response: ServerResponse,
): Promise<void> {
  // Events go out one by one: a compressor would hold them back.
  const isLive = headers?.['X-Accel-Buffering'] === 'no';
  const encoding = chosen(asked['accept-encoding'], !isLive, status);
  if (encoding !== 'identity') head['Content-Encoding'] = encoding;
  if (request.method === 'HEAD') {
    response.writeHead(status, head).end();
    return;
  }
  const parts = body[Symbol.asyncIterator]();
  const first = await parts.next();
  response.writeHead(status, head);
  const whole = Readable.from(from(first, parts));
  await pipeline([whole, ...COMPRESSING[encoding](), response]);
}

async function* from<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let part = first; !part.done; part = await rest.next()) yield part.value;
  } finally {
    await rest.return?.();
  }
}
