import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
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

async function post(body: string | object, language = 'en') {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, answer: text.startsWith('{') ? JSON.parse(text) : null };
}

const deep = (levels: number) =>
  `{ entity(id: "ana") { ${'links { nodes { other { '.repeat(levels)} id ${'} } }'.repeat(levels)} } }`;
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: entity(id: "ana") { id }`).join(' ')} }`;

const BOMBS: [string, string | object, string][] = [
  ['a query that is none', { query: '{ entity(id: ' }, 'BAD_INPUT'],
  ['an unknown field', { query: '{ entity(id: "ana") { salary } }' }, 'BAD_INPUT'],
  [
    'an argument of the wrong type',
    { query: '{ entities(first: "many") { totalCount } }' },
    'BAD_INPUT',
  ],
  [
    'a variable of the wrong type',
    { query: 'query ($n: Int) { entities(first: $n) { totalCount } }', variables: { n: 'many' } },
    'BAD_INPUT',
  ],
  ['a huge page', { query: '{ entities(first: 100000) { totalCount } }' }, 'BAD_INPUT'],
  [
    'a date that is none',
    { query: '{ entities(filter: { asOf: "2019-02-30x" }) { totalCount } }' },
    'BAD_INPUT',
  ],
  [
    'a cursor of another list',
    { query: '{ people(after: "T3JnYW5pc2F0aW9uCmNvb3A") { totalCount } }' },
    'BAD_INPUT',
  ],
  ['a depth bomb', { query: deep(10) }, 'TOO_COSTLY'],
  [
    'a page bomb',
    {
      query:
        '{ entities(first: 500) { nodes { links(first: 500) { nodes { other { links(first: 500) { nodes { id } } } } } } } }',
    },
    'TOO_COSTLY',
  ],
  [
    'a page bomb by variable',
    {
      query:
        'query ($n: Int) { entities(first: $n) { nodes { links(first: $n) { nodes { other { links(first: $n) { nodes { id } } } } } } } }',
      variables: { n: 500 },
    },
    'TOO_COSTLY',
  ],
  [
    'a page bomb inside fragments',
    {
      query:
        'query { ...A } fragment A on Query { entities(first: 500) { nodes { ...B } } } fragment B on Entity { links(first: 500) { nodes { other { ... on Entity { links(first: 500) { nodes { id } } } } } } }',
    },
    'TOO_COSTLY',
  ],
  ['an alias bomb', { query: aliases(200) }, 'TOO_COSTLY'],
  ['a very long query', { query: `{ ${'__typename '.repeat(10_000)} }` }, 'TOO_COSTLY'],
  [
    'cyclic fragments',
    { query: 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
    'BAD_INPUT',
  ],
];

describe('one clear error with its code, in the language asked for, and nothing asked of the graph for what is too costly', () => {
  test.each(BOMBS)('%s', async (_, body, code) => {
    const before = asked.length;
    const [english, french] = [await post(body), await post(body, 'fr')];
    for (const { answer } of [english, french]) {
      expect(answer.errors.length).toBeGreaterThan(0);
      expect(answer.errors[0].extensions.code).toBe(code);
      expect(answer.data ?? null).toBeNull();
    }
    expect(french.answer.errors[0].message).not.toBe(english.answer.errors[0].message);
    if (code === 'TOO_COSTLY') expect(asked.slice(before)).toEqual([]);
  });

  test('a refusal for cost says the cost, the limit and what to change', async () => {
    const { answer } = await post({
      query:
        '{ entities(first: 500) { nodes { links(first: 500) { nodes { other { links(first: 500) { nodes { id } } } } } } } }',
    });
    expect(answer.errors[0].message).toMatch(
      /cost in objects of this query is [\d,]+, over the limit of 1,000,000: give smaller values to `first`/,
    );
  });

  test('a body of 5 MB is refused unread', async () => {
    const { status } = await post(
      JSON.stringify({ query: `{ __typename } # ${'x'.repeat(5_000_000)}` }),
    );
    expect(status).toBe(413);
  });

  test('an unknown id is null where nothing was promised, and NOT_FOUND where something was', async () => {
    expect((await post({ query: '{ entity(id: "nobody") { id } }' })).answer).toEqual({
      data: { entity: null },
    });
    expect(
      (await post({ query: '{ howLinked(from: "nobody", to: "ana") { length } }' })).answer
        .errors[0].extensions.code,
    ).toBe('NOT_FOUND');
  });
});

describe('what is generous passes', () => {
  test('the introspection query of every tool', async () => {
    expect((await post({ query: getIntrospectionQuery() })).answer.errors).toBeUndefined();
  });
  test('two hundred organisations with their links and citations', async () => {
    expect(
      (
        await post({
          query:
            '{ organisations(first: 200) { nodes { links(first: 50) { nodes { other { name } citations { quote } } } } } }',
        })
      ).answer.errors,
    ).toBeUndefined();
  });
});

test('a thousand of them leave memory flat, and whoever asks meanwhile is answered', async () => {
  for (let warm = 0; warm < 50; warm += 1) await post(BOMBS[warm % BOMBS.length]?.[1] ?? {});
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < 100; round += 1) {
    const flood = Array.from({ length: 10 }, (_, at) =>
      post(BOMBS[(round * 10 + at) % BOMBS.length]?.[1] ?? {}),
    );
    const { answer } = await post({ query: '{ entity(id: "ana") { name } }' });
    expect(answer).toEqual({ data: { entity: { name: 'Ana' } } });
    await Promise.all(flood);
  }
  globalThis.gc?.();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
});
