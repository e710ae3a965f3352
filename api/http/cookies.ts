/** The one cookie that an answer of the API may set, named by a resolver before the answer is written. */
import type { Plugin } from 'graphql-yoga';

export interface Cookies {
  /** @returns gives the answer to this request a cookie; the last one counts */
  readonly giveTo: (request: Request) => (cookie: string) => void;
  readonly plugin: Plugin;
}

export function givingCookies(): Cookies {
  const given = new WeakMap<Request, string>();
  return {
    giveTo: (request) => (cookie) => given.set(request, cookie),
    plugin: {
      onResponse({ request, response }) {
        const cookie = given.get(request);
        if (cookie !== undefined) response.headers.set('set-cookie', cookie);
      },
    },
  };
}
