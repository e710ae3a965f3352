/** Headers that a resolver adds to the answer: a cookie, or that no cache may keep it. */
import type { Plugin } from 'graphql-yoga';

export interface Replies {
  /** Adds a header to the answer to this request. */
  add(request: Request, name: string, value: string): void;
  readonly plugin: Plugin;
}

export function openReplies(): Replies {
  const added = new WeakMap<Request, [name: string, value: string][]>();
  return {
    add(request, name, value) {
      added.set(request, [...(added.get(request) ?? []), [name, value]]);
    },
    plugin: {
      onResponse({ request, response }) {
        for (const [name, value] of added.get(request) ?? []) response.headers.append(name, value);
      },
    },
  };
}

/** What the answer tells changes without a change of facts: nothing keeps it. */
export const UNKEPT = ['cache-control', 'no-store'] as const;
