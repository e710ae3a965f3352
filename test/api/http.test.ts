import { serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../api/graph/commit.ts';
import { languageOf } from '../../api/language.ts';
import type { Answer } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let address: string;
let asked: string[];
beforeAll(async () => {
  const graph = counting(await world());
  asked = graph.texts;
  address = await serving(graph);
});

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/graphql-response+json', ...headers },
  });

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: () => `${address}/graphql` })) {
    test(`${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }

  test('introspection is open: the data is public', async () => {
    const { data } = (await (await get('{ __schema { queryType { name } } }')).json()) as {
      data: unknown;
    };
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  test('several operations in one body are refused', async () => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test('anyone may read from any site, without credentials', async () => {
    const response = await get('{ __typename }', { origin: 'https://elsewhere.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('read requests by GET', () => {
  const query = '{ entities(first: 500) { nodes { name description citations { quote } } } }';

  test('are answered again from what was kept, without a question to the graph but its revision', async () => {
    const first = await get(query);
    const before = asked.length;
    const second = await get(query);
    expect(await second.text()).toBe(await first.text());
    expect(asked.slice(before).every((text) => text.includes('Revision'))).toBe(true);
  });

  test('are not sent again to who has them', async () => {
    const etag = (await get(query)).headers.get('etag') ?? '';
    const again = await get(query, { 'if-none-match': `"another", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('are made once for all who ask the same at once', async () => {
    const own = query.replace('description', 'note description');
    const statements = async (times: number, text: string) => {
      const before = asked.length;
      await Promise.all(Array.from({ length: times }, () => get(text)));
      return asked.length - before;
    };
    const one = await statements(1, `${own} `);
    expect(one).toBeGreaterThan(0);
    expect(await statements(20, own)).toBe(one);
  });

  test('are made anew as soon as the graph has changed, and bear another mark', async () => {
    const graph = await world();
    const place = await serving(graph);
    const about = `${place}/graphql?query=${encodeURIComponent('{ about { revision } }')}`;
    const ask = async () => {
      const response = await fetch(about, { headers: { accept: 'application/json' } });
      return [response.headers.get('etag'), ((await response.json()) as Answer).data] as const;
    };
    const [etag, { about: before }] = await ask();
    await commit(graph, { kind: 'edit', author: 'ana', message: 'a concept' }, (writer) =>
      writer.create([
        { label: 'Entity', id: 'new', kind: 'Concept', properties: { nameFr: 'neuf' } },
      ]),
    );
    const [other, { about: after }] = await ask();
    expect(after.revision).toBe(before.revision + 1);
    expect(other).not.toBe(etag);
  });

  test('are the same by POST, afresh each time, and told apart by their variables', async () => {
    const post = async (id: string) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          query: 'query ($id: ID!) { entity(id: $id) { id citations { quote } } }',
          variables: { id },
        }),
      });
      return (await response.json()) as Answer;
    };
    const first = await post('ana');
    expect((await post('riviere')).data.entity.id).toBe('riviere');
    const before = asked.length;
    expect(await post('ana')).toEqual(first);
    expect(asked.slice(before).some((text) => !text.includes('Revision'))).toBe(true);
  });

  test('differ by language', async () => {
    const [english, french] = await Promise.all(
      ['en', 'fr'].map((language) => get(query, { 'accept-language': language })),
    );
    expect(english?.headers.get('etag')).not.toBe(french?.headers.get('etag'));
    expect(await english?.text()).not.toBe(await french?.text());
  });

  test.each(['br', 'gzip'])('are compressed with %s', async (encoding) => {
    expect(
      (await get(query, { 'accept-encoding': encoding })).headers.get('content-encoding'),
    ).toBe(encoding);
  });
});

describe('the columns of the map', () => {
  test('hold every entity and every link once, with ends that are places in the table', async () => {
    const map = (await (await fetch(`${address}/map.json`)).json()) as {
      entities: { id: string[]; kind: number[] };
      links: { from: number[]; to: number[]; id: string[] };
      kinds: string[];
    };
    expect(map.entities.id).toHaveLength(14);
    expect(new Set(map.links.id).size).toBe(17);
    expect(map.kinds[map.entities.kind[map.entities.id.indexOf('ana')] ?? -1]).toBe('Person');
    const at = map.links.id.indexOf('coop-du-lac--develops--riviere');
    expect(map.entities.id[map.links.from[at] ?? -1]).toBe('coop-du-lac');
  });

  test('are not sent again to who has them', async () => {
    const etag = (await fetch(`${address}/map.json`)).headers.get('etag') ?? '';
    expect(
      (await fetch(`${address}/map.json`, { headers: { 'if-none-match': etag } })).status,
    ).toBe(304);
  });
});

test('/health counts what the graph holds, and again when it has changed', async () => {
  expect(await (await fetch(`${address}/health`)).json()).toEqual({
    status: 'ok',
    engine: 'embedded',
    entities: 14,
    links: 17,
    revision: 1,
  });
  const graph = await world();
  const place = await serving(graph);
  await commit(graph, { kind: 'edit', author: 'ana', message: 'a concept' }, (writer) =>
    writer.create([
      { label: 'Entity', id: 'new', kind: 'Concept', properties: { nameFr: 'neuf' } },
    ]),
  );
  const revision = async () =>
    ((await (await fetch(`${place}/health`)).json()) as { revision: number }).revision;
  await expect.poll(revision).toBe(2);
});

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.8', 'FR'],
  ['en-CA', 'EN'],
  ['de, en;q=0.3, fr;q=0.7', 'FR'],
  ['de', 'FR'],
  ['', 'FR'],
  [undefined, 'FR'],
  ['en;q=x, fr;q=', 'EN'],
])('the language of « %s » is %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
