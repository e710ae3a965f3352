/** HTTP knows who asks: only anonymous GETs of facts are kept and shared, and no page of another site acts for a reader. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { listeningTo } from '../../api/app.ts';
import { createApi } from '../../api/graphql.ts';
import { json } from '../../api/http/answer.ts';
import { answersGraphql } from '../../api/http/graphql.ts';
import { openKept } from '../../api/http/kept.ts';
import { isFromOtherSite } from '../../api/http/same-origin.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { listenedTo, serving } from '../support/serving.ts';
import { builtPage } from '../support/web.ts';
import { world } from '../support/world.ts';

const web = builtPage();
let address: string;
let asked: string[];
beforeAll(async () => {
  const graph = counting(await world());
  asked = graph.texts;
  address = await serving(graph, { web });
});

const QUERY = '{ entities(first: 9) { nodes { name citations { quote } } } }';
const URL_OF_QUERY = `/graphql?query=${encodeURIComponent(QUERY)}`;
const SOMEBODY = [{ cookie: 'session=abc' }, { authorization: 'Bearer abc' }] as const;

/** Statements that a request costs, but for those that read the revision. */
async function cost(path: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  const before = asked.length;
  const response = await fetch(address + path, {
    ...init,
    headers: { accept: 'application/json', ...headers },
  });
  await response.arrayBuffer();
  return {
    statements: asked.slice(before).filter((text) => !text.includes('Revision')).length,
    response,
  };
}

describe('a request with Cookie or Authorization', () => {
  test.each([URL_OF_QUERY, '/support.json', '/e/ana', '/e', '/brief.pdf?e=ana'])(
    '%s is neither answered from what was kept nor kept',
    async (path) => {
      for (const headers of SOMEBODY) {
        const first = await cost(path, headers);
        expect(first.response.headers.get('cache-control')).toBe('private, no-store');
        expect(first.response.headers.get('etag')).toBeNull();
        expect(first.statements).toBeGreaterThan(0);
      }
      // Their answers were not kept for others: the first who says nothing of it pays.
      const anonymous = await cost(path);
      expect(anonymous.response.headers.get('cache-control')).toMatch(/^public/);
      expect(anonymous.statements).toBeGreaterThan(0);
      expect((await cost(path)).statements).toBe(0);
      for (const headers of SOMEBODY)
        expect((await cost(path, headers)).statements).toBeGreaterThan(0);
    },
  );

  test.each(['/map.bin', '/links.csv', '/docs', '/'])(
    '%s may be kept by nobody on the way',
    async (path) => {
      for (const headers of SOMEBODY) {
        const { response } = await cost(path, headers);
        expect(response.headers.get('cache-control')).toBe('private, no-store');
      }
    },
  );

  test('a cookie does not turn a mark into 304', async () => {
    const etag = (await cost(URL_OF_QUERY)).response.headers.get('etag') ?? '';
    const again = await cost(URL_OF_QUERY, { cookie: 'session=abc', 'if-none-match': etag });
    expect(again.response.status).toBe(200);
  });
});

describe('answers to POST', () => {
  const post = (headers: Record<string, string> = {}) =>
    cost(
      '/graphql',
      { 'content-type': 'application/json', ...headers },
      {
        method: 'POST',
        body: JSON.stringify({ query: QUERY }),
      },
    );

  test('are made afresh each time, and kept by nobody', async () => {
    const [first, second] = [await post(), await post()];
    expect(second.statements).toBe(first.statements);
    expect(second.statements).toBeGreaterThan(0);
    expect(second.response.headers.get('cache-control')).toBe('no-store');
    expect(second.response.headers.get('etag')).toBeNull();
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    '',
  ])('« %s » is refused: a page of any site could send it', async (type) => {
    const { response, statements } = await post({ 'content-type': type });
    expect([response.status, statements]).toEqual([415, 0]);
  });

  test('a compressed body is refused, unread', async () => {
    expect((await post({ 'content-encoding': 'gzip' })).response.status).toBe(415);
  });

  test('a cookie from a page of another site is refused', async () => {
    const refused = async (headers: Record<string, string>) =>
      (await post(headers)).response.status;
    const cookie = 'session=abc';
    expect(await refused({ cookie, origin: 'https://elsewhere.example' })).toBe(403);
    expect(await refused({ cookie, origin: 'null' })).toBe(403);
    expect(await refused({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await refused({ cookie, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await refused({ cookie, origin: address, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await refused({ cookie })).toBe(200);
    // Without a cookie it is read as by anybody.
    expect(await refused({ origin: 'https://elsewhere.example' })).toBe(200);
  });
});

test.each([
  [{}, false],
  [{ site: 'none' }, false],
  [{ site: 'same-origin', origin: 'https://lacis.example' }, false],
  [{ origin: 'https://lacis.example' }, false],
  [{ origin: 'http://lacis.example' }, false],
  [{ origin: 'https://lacis.example:444' }, true],
  [{ origin: 'https://a.lacis.example' }, true],
  [{ origin: 'https://lacis.example.elsewhere' }, true],
  [{ origin: 'null' }, true],
  [{ origin: '' }, true],
  [{ site: 'same-site' }, true],
  [{ site: 'cross-site', origin: 'https://lacis.example' }, true],
])('%j comes from another site: %s', (told, isOther) => {
  expect(isFromOtherSite(told, 'https://lacis.example')).toBe(isOther);
});

describe('a schema that can change something', () => {
  let place: string;
  let changes = 0;
  beforeAll(async () => {
    const schema = makeExecutableSchema({
      typeDefs: 'type Query { who: String changes: Int! } type Mutation { change: Int! }',
      resolvers: {
        Query: {
          who: (_: unknown, __: unknown, { request }: { request: Request }) =>
            `${request.headers.get('authorization')} ${request.headers.get('cookie')}`,
          changes: () => changes,
        },
        Mutation: {
          change: () => {
            changes += 1;
            return changes;
          },
        },
      },
    });
    const parts = { graph: await world(), vocabulary: readVocabulary(), dataset: DATASET };
    const api = createApi({ ...parts, schema, log: () => {} });
    const handle = answersGraphql(
      api,
      openKept(async () => 1),
    );
    const { listener } = listeningTo([
      { path: '/graphql', methods: ['GET', 'POST'], points: 1, handle },
      { path: '/', methods: ['GET'], points: 0, handle: () => json({}) },
    ]);
    place = `${await listenedTo(listener)}/graphql`;
  });

  const send = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(place, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...((await response.json()) as { data?: object }) };
  };
  const MUTATION = 'mutation { change }';

  test('changes by POST as JSON, once for each request', async () => {
    const before = changes;
    expect(await send(MUTATION)).toEqual({ status: 200, data: { change: before + 1 } });
    expect(await send(MUTATION)).toEqual({ status: 200, data: { change: before + 2 } });
  });

  test('changes nothing by GET, whatever the headers', async () => {
    const before = changes;
    for (const headers of [{}, { cookie: 'a=b' }, { accept: 'application/json' }] as const) {
      const response = await fetch(`${place}?query=${encodeURIComponent(MUTATION)}`, { headers });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect(changes).toBe(before);
  });

  test('changes nothing for a page of another site, with a cookie or without', async () => {
    const before = changes;
    for (const own of [{}, { cookie: 'session=abc' }, { authorization: 'Bearer abc' }] as const) {
      const told = [
        { origin: 'https://elsewhere.example' },
        { 'sec-fetch-site': 'cross-site' },
      ] as const;
      for (const other of told)
        expect((await send(MUTATION, { ...own, ...other } as Record<string, string>)).status).toBe(
          403,
        );
    }
    expect(changes).toBe(before);
    const { origin } = new URL(place);
    expect((await send(MUTATION, { cookie: 'session=abc', origin })).status).toBe(200);
  });

  test('sees the cookies and tokens of who asks, and answers nobody else with them', async () => {
    const url = `${place}?query=${encodeURIComponent('{ who }')}`;
    const ask = async (headers: Record<string, string>) =>
      ((await (await fetch(url, { headers })).json()) as { data: { who: string } }).data.who;
    expect(await ask({ authorization: 'Bearer one' })).toBe('Bearer one null');
    expect(await ask({ cookie: 'session=two' })).toBe('null session=two');
    expect(await ask({})).toBe('null null');
    const [a, b] = await Promise.all([ask({ cookie: 'session=a' }), ask({ cookie: 'session=b' })]);
    expect([a, b]).toEqual(['null session=a', 'null session=b']);
    expect(await send('{ who }', { authorization: 'Bearer three' })).toMatchObject({
      data: { who: 'Bearer three null' },
    });
  });
});
