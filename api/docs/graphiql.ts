/** `GET /graphql` in a browser: the page of GraphiQL, 9 MB that are the same for everybody, made and compressed once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Ready, ready, send } from '../http/ready.ts';

export const isBrowser = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && String(headers.accept ?? '').includes('text/html');

/** @param make the page as the API's library gives it */
export function openGraphiql(make: () => Promise<Response> | Response) {
  let page: Promise<Ready> | undefined;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    page ??= Promise.resolve(make()).then(ready);
    page.catch(() => {
      page = undefined;
    });
    return send(await page, request, response);
  };
}
