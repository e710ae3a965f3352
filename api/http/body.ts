/** The body of a request, where its size is told and within bounds. */
import type { IncomingMessage } from 'node:http';

/** Whether it is JSON that may be read at once: what is not is left to the library, with its refusals. */
export function isSmallJson({ headers }: IncomingMessage, most: number): boolean {
  const length = Number(headers['content-length'] ?? Number.NaN);
  return (
    /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    length <= most
  );
}

/** Node gives no more than the length that the request told. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
