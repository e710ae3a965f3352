/** What is read of the head of a request: the method that a path takes, and no more of a header than anybody needs. */
import type { IncomingMessage } from 'node:http';
import { LIMITS } from './limits.ts';

/** Only the API is asked by POST. */
export const isAllowed = (path: string, method: string | undefined): boolean =>
  path === '/graphql' || method === 'GET' || method === 'HEAD';

const READ = ['accept', 'accept-language', 'accept-encoding'] as const;

/** Each of these is split and compared part by part: a long one is cut. */
export function cut({ headers }: IncomingMessage): void {
  for (const name of READ) {
    const value = headers[name];
    if (value !== undefined && value.length > LIMITS.header)
      headers[name] = value.slice(0, LIMITS.header);
  }
}
