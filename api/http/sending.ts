/** Sends an answer in the encoding that the client prefers: 304 if the client has it already, no body for HEAD. */
import type { ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip } from 'node:zlib';
import { type Answer, isPacked } from './answer.ts';
import type { Asked } from './asked.ts';
import { cacheControl, has, isMarked } from './caching.ts';
import { type Encoding, encodingFor } from './negotiation.ts';
import { brotliOptions, type Packed, QUALITY } from './packed.ts';
import { notAcceptable } from './refusals.ts';
import { openUnsent } from './unsent.ts';

const ENCODING = 'Accept-Encoding';

const unsent = openUnsent();

/** Names and values in turn. Node writes a list faster than an object. */
export type Head = string[];

/**
 * @param head headers of every answer to this request
 * @throws a refusal, before anything is sent, if the client accepts no encoding that there is
 */
export async function send(
  answer: Answer,
  asked: Asked,
  response: ServerResponse,
  head: Head,
): Promise<void> {
  // The client has gone meanwhile.
  if (response.destroyed) return;
  const { status, body, type, vary, headers } = answer;
  const own = [...head, 'Cache-Control', cacheControl(answer.caching, asked.isAnonymous)];
  for (const name in headers) own.push(name, headers[name] ?? '');
  if (body === null) {
    if (vary !== undefined) own.push('Vary', vary);
    if (type !== null) own.push('Content-Type', type);
    response.writeHead(status, own).end();
    return;
  }
  own.push('Vary', vary === undefined ? ENCODING : `${vary}, ${ENCODING}`);
  if (isPacked(body)) await sendPacked(body, own, answer, asked, response);
  else await sendStream(body, own, answer, asked, response);
}

async function sendPacked(
  body: Packed,
  head: Head,
  { status, type, caching }: Answer,
  { headers, isAnonymous, request }: Asked,
  response: ServerResponse,
): Promise<void> {
  if (isMarked(caching, isAnonymous, status)) {
    head.push('ETag', body.etag);
    if (has(headers['if-none-match'], body.etag)) {
      response.writeHead(304, head).end();
      return;
    }
  }
  const encoding = chosen(headers['accept-encoding'], body.isWorth, status);
  const made = body.bytes(encoding);
  // A compression that exists already is sent at once.
  const bytes = made instanceof Promise ? await made : made;
  if (type !== null) head.push('Content-Type', type);
  if (encoding !== 'identity') head.push('Content-Encoding', encoding);
  head.push('Content-Length', String(bytes.length));
  response.writeHead(status, head);
  // Answers that are kept are in memory once, however many clients take them.
  if (caching === 'never' || !isAnonymous) unsent.add(response, bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** An error is sent even if the client accepts no encoding that there is. */
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

/** A failure before the first part becomes an error answer; a later one cuts the connection. */
async function sendStream(
  body: AsyncIterable<string | Uint8Array>,
  head: Head,
  { status, type, headers }: Answer,
  { headers: asked, request }: Asked,
  response: ServerResponse,
): Promise<void> {
  // A compressor would delay single events.
  const isLive = headers?.['X-Accel-Buffering'] === 'no';
  const encoding = isLive ? 'identity' : chosen(asked['accept-encoding'], true, status);
  if (type !== null) head.push('Content-Type', type);
  if (encoding !== 'identity') head.push('Content-Encoding', encoding);
  if (request.method === 'HEAD') {
    response.writeHead(status, head).end();
    return;
  }
  const parts = body[Symbol.asyncIterator]();
  const first = await parts.next();
  if (response.destroyed) return void (await parts.return?.());
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
