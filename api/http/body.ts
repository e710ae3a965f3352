/** The body of a request, read whole within a limit. */
import type { IncomingMessage } from 'node:http';
import { Gone } from './gone.ts';
import { notJson, tooLarge } from './refusals.ts';

export const isJson = (type: string | null | undefined): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(type ?? '');

/**
 * The text of a JSON body. Forms and plain text are refused: a page of any site may send them without a preflight.
 * @param most in bytes
 */
export async function jsonText(request: IncomingMessage, most: number): Promise<string> {
  const { headers } = request;
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (!isJson(headers['content-type']) || !isPlain) throw notJson();
  return (await bytesOf(request, most)).toString('utf8');
}

/** The body as it was sent. @param most in bytes */
export async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      length += (part as Buffer).length;
      if (length > most) throw tooLarge(most);
      parts.push(part as Buffer);
    }
  } catch (error) {
    if (request.destroyed && !request.complete) throw new Gone();
    throw error;
  }
  return Buffer.concat(parts);
}

/** In milliseconds: how long an unread body may still arrive. */
const REST = 1_000;

/** Drops the rest of a body that arrives after its answer, and soon the connection. */
export function dropRest(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, REST).unref();
}
