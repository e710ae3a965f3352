/** What a page of another site may make a browser ask of us: to read, never to write, never as somebody. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let address: string;
let graph: Graph;
beforeAll(async () => {
  graph = await world();
  address = await serving(graph);
});

const QUERY = '{ entity(id: "coop-du-lac") { id } }';
const MUTATION = 'mutation { entity(id: "coop-du-lac") { id } }';

/** As a form or a script of a foreign page sends it. */
const BODIES: Readonly<Record<string, (query: string) => string>> = {
  'application/json': (query) => JSON.stringify({ query }),
  'application/graphql+json': (query) => JSON.stringify({ query }),
  'application/graphql': (query) => query,
  'application/x-www-form-urlencoded': (query) => `query=${encodeURIComponent(query)}`,
  'multipart/form-data; boundary=x': (query) =>
    `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query })}\r\n--x--\r\n`,
  'text/plain': (query) => JSON.stringify({ query }),
};

const cases = Object.keys(BODIES).flatMap((type) =>
  [QUERY, MUTATION].flatMap((query) =>
    [undefined, 'session=somebody'].map((cookie) => ({ type, query, cookie })),
  ),
);

const sent = (method: string, headers: Record<string, string>, body?: string) =>
  fetch(`${address}/graphql`, {
    method,
    headers: { origin: 'https://elsewhere.example', 'accept-language': 'en', ...headers },
    ...(body === undefined ? {} : { body }),
  });

describe('a request from another site', () => {
  test.each(cases)(
    '$type, $query, cookie $cookie: reads at most',
    async ({ type, query, cookie }) => {
      const writes = graph.writes();
      const response = await sent(
        'POST',
        { 'content-type': type, ...(cookie === undefined ? {} : { cookie }) },
        BODIES[type]?.(query),
      );
      const text = await response.text();
      expect(graph.writes()).toBe(writes);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      expect(response.headers.get('access-control-allow-origin') ?? '*').toBe('*');
      if (query === MUTATION) expect(text).not.toContain('coop-du-lac');
    },
  );

  test('is not written for by GET', async () => {
    const response = await fetch(`${address}/graphql?query=${encodeURIComponent(MUTATION)}`, {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(await response.text()).not.toContain('coop-du-lac');
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('by %s is refused', async (method) => {
    const response = await sent(method, { 'content-type': 'application/json' }, '{}');
    expect(response.status).toBe(405);
  });

  test('that asks beforehand is told which methods it may use, and no cookie', async () => {
    const response = await sent('OPTIONS', {
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'content-type',
    });
    expect(response.headers.get('access-control-allow-methods')).not.toMatch(/PUT|PATCH|DELETE/);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
