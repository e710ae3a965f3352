/** The Import page over HTTP: look, decide, publish or propose; what is wrong is told, and nobody sees another's file. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { serving } from '../support/serving.ts';
import { held } from '../support/state.ts';
import { WORLD, world } from '../support/world.ts';

const TOKEN = 'a-token-of-at-least-24-characters';
let graph: Graph;
let address: string;
beforeAll(async () => {
  graph = await world(WORLD);
  address = await serving(graph, { adminToken: TOKEN });
});

const CSV = `name,kind,website,city,courriel
Coop des Rives,Organisation,https://rives.example,Laval,a@rives.example
Anse,Codebase,,,
`;
const SAID = { source: 'A list', licence: 'CC0-1.0', read: '2026-11-30' };

type Json = Readonly<Record<string, unknown>>;

function post(
  content: string | Uint8Array,
  options: unknown = {},
  { name = 'list.csv', headers = {} }: { name?: string; headers?: Record<string, string> } = {},
) {
  const form = new FormData();
  form.set('file', new Blob([content as BlobPart]), name);
  form.set('options', typeof options === 'string' ? options : JSON.stringify(options));
  return fetch(`${address}/import.json`, {
    method: 'POST',
    body: form,
    headers: { 'accept-language': 'en', ...headers },
  });
}

const editor = { headers: { authorization: `Bearer ${TOKEN}` } };
const answer = async (response: Response) => (await response.json()) as Json;
const refusal = async (response: Response) => {
  const { errors = [] } = (await response.json()) as { errors?: { message: string }[] };
  return [response.status, errors[0]?.message ?? ''] as const;
};

describe('looking at a file', () => {
  test('shows its format, its mapping on the first rows, and asks for source and licence', async () => {
    const seen = await answer(await post(CSV));
    expect(seen).toMatchObject({
      may: 'propose',
      format: { id: 'csv', label: 'CSV table' },
      asks: { source: true, licence: true },
      personal: { people: 0, emails: 1, addresses: 0 },
      problem: null,
    });
    expect(seen['tables']).toMatchObject([
      {
        header: ['name', 'kind', 'website', 'city', 'courriel'],
        rows: [
          ['Coop des Rives', 'Organisation', 'https://rives.example', 'Laval', 'a@rives.example'],
          ['Anse', 'Codebase', '', '', ''],
        ],
        personal: ['courriel'],
        mapping: {
          rows: 'entities',
          columns: { name: 'name', city: 'link:LOCATED_IN:Place', courriel: '-' },
        },
      },
    ]);
  });

  test('shows what is new once source and licence are said, and writes nothing', async () => {
    const before = await held(graph);
    const seen = await answer(await post(CSV, SAID));
    expect(seen['difference']).toMatchObject({ entities: { added: 4 }, links: { added: 1 } });
    expect(seen['examples']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ how: 'added', label: 'Entity', name: 'Coop des Rives' }),
        expect.objectContaining({
          label: 'Link',
          kind: 'LOCATED_IN',
          from: { id: 'coop-des-rives', name: 'Coop des Rives' },
          to: { id: 'laval', name: 'Laval' },
        }),
      ]),
    );
    expect(await held(graph)).toEqual(before);
  });

  test('puts a doubtful entry beside what it may be', async () => {
    const seen = await answer(
      await post('name,kind,website\nŒuvre du Ports,Organisation,https://x.example\n', SAID),
    );
    expect(seen['doubtful']).toMatchObject([
      {
        name: 'Œuvre du Ports',
        facts: [{ field: 'website', value: 'https://x.example' }],
        candidates: [{ id: 'oeuvre-du-port', name: 'Harbour Society', reasons: ['similar name'] }],
      },
    ]);
  });

  test('takes a corrected mapping for the table that it fits, and guesses the other', async () => {
    const mapping = {
      rows: 'entities',
      kind: 'Organisation',
      language: 'fr',
      columns: { 'who it is': 'name', remarks: 'description' },
    };
    const csv = 'who it is,remarks\nAnse,Une anse\n';
    const unknown = await answer(await post(csv));
    expect(unknown['problem']).toContain('no column is recognised as the name');
    const seen = await answer(
      await post(csv, { ...SAID, mappings: [{ ...mapping, columns: { x: 'name' } }, mapping] }),
    );
    expect(seen['problem']).toBeNull();
    expect(seen['difference']).toMatchObject({ entities: { added: 2 } });
  });

  test('never maps a column of street addresses or telephones', async () => {
    const mapping = {
      rows: 'entities',
      kind: 'Organisation',
      language: 'en',
      columns: { name: 'name', telephone: 'description', address: 'website' },
    };
    const seen = await answer(
      await post('name,telephone,address\nAnse,514 555-0000,https://anse.example\n', {
        ...SAID,
        mappings: [mapping],
      }),
    );
    expect(seen['personal']).toMatchObject({ addresses: 1 });
    expect(JSON.stringify(seen['examples'])).not.toContain('555');
  });
});

describe('taking a file', () => {
  test('an editor publishes it as one change, once', async () => {
    const seen = await answer(await post(CSV, SAID, editor));
    const options = { ...SAID, do: 'publish', revision: seen['revision'], key: 'the-same-key' };
    const done = await answer(await post(CSV, options, editor));
    expect(done).toMatchObject({ published: Number(seen['revision']) + 1 });
    expect(await answer(await post(CSV, options, editor))).toMatchObject({ hasMoved: true });
    const again = await refusal(await post(CSV, { ...SAID, do: 'publish' }, editor));
    expect(again).toEqual([400, 'nothing would change: the graph says all of this already']);
  });

  test('what the graph changed to meanwhile is shown before anything is written', async () => {
    const seen = await answer(
      await post(
        'name,kind\nNeuve,Codebase\n',
        { ...SAID, source: 'Other', do: 'publish', revision: 1 },
        editor,
      ),
    );
    expect(seen).toMatchObject({ hasMoved: true, difference: { entities: { added: 2 } } });
  });

  test('nothing is written while something is doubtful, unless it is decided or left out', async () => {
    const csv = 'name,kind\nŒuvre du Ports,Organisation\nBaie,Codebase\n';
    const said = { ...SAID, source: 'Doubts', do: 'publish' };
    expect(await refusal(await post(csv, said, editor))).toEqual([
      400,
      'nothing was written: 1 doubtful. Decide, or leave them out',
    ]);
    const seen = await answer(await post(csv, { ...said, do: 'look' }, editor));
    const [{ entry }] = seen['doubtful'] as [{ entry: string }];
    const same = { ...said, decisions: { [entry]: 'oeuvre-du-port' } };
    expect(await answer(await post(csv, { ...same, do: 'look' }, editor))).toMatchObject({
      doubtfulCount: 0,
      difference: { entities: { added: 2, changed: 1 } },
    });
    expect(await answer(await post(csv, same, editor))).toHaveProperty('published');
  });

  test('anybody else proposes it, and an editor publishes the proposal as an import', async () => {
    const csv = 'name,kind,website\nPhare,Organisation,https://phare.example\n';
    const before = await held(graph);
    const forbidden = await refusal(await post(csv, { ...SAID, do: 'publish' }));
    expect(forbidden[0]).toBe(401);
    const options = {
      ...SAID,
      source: 'Lighthouses',
      do: 'propose',
      name: 'Ana',
      message: 'They are missing',
    };
    const asFiles = await refusal(await post(csv, { ...options, name: 'files' }));
    expect(asFiles[0]).toBe(400);
    const { proposed } = (await answer(await post(csv, options))) as { proposed: string };
    expect(await held(graph)).toEqual(before);
    const ask = async (query: string, variables: object, headers = {}) =>
      (
        await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
        })
      ).json();
    const { data } = await ask(
      'query ($address: ID!) { proposal(address: $address) { id kind name message touched { id label isNew } problem { code } } }',
      { address: proposed },
    );
    expect(data.proposal).toMatchObject({
      kind: 'IMPORT',
      name: 'Ana',
      message: 'They are missing',
      problem: null,
    });
    expect(data.proposal.touched).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'phare', isNew: true })]),
    );
    const accepted = await ask(
      'mutation ($id: ID!) { accept(input: { id: $id }) { revision proposal { state change } } }',
      { id: data.proposal.id },
      editor.headers,
    );
    expect(accepted.data.accept.proposal).toMatchObject({ state: 'ACCEPTED' });
    const told = await ask(
      '{ entity(id: "phare") { name citations { source { id } } } changes(first: 1) { kind author reviewer } }',
      {},
    );
    expect(told.data).toMatchObject({
      entity: { name: 'Phare', citations: [{ source: { id: 'lighthouses' } }] },
      changes: [{ kind: 'IMPORT', author: 'Ana', reviewer: 'administrator' }],
    });
  });

  test('progress comes line by line, and the answer last', async () => {
    const headers = { accept: 'application/x-ndjson' };
    const response = await post(CSV, SAID, { headers });
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    expect(lines.slice(0, -1).map(({ step }) => step)).toEqual(['reading', 'comparing']);
    expect(lines.at(-1)).toHaveProperty('difference');
    const wrong = await (await post('{"a":', SAID, { headers })).text();
    expect(wrong).toContain('"errors":[{"message":"line 1, column 6: the file is not valid JSON');
  });
});

describe('what is wrong is told with a status', () => {
  test.each<[string, string | Uint8Array, unknown, string, number, string]>([
    ['no known format', 'just some words', {}, 'a.txt', 400, 'not recognised'],
    ['an empty file', '', {}, 'a.csv', 400, 'the file is empty'],
    ['a damaged file', 'name,kind\nA\0,Codebase\n', {}, 'a.csv', 400, 'zero byte'],
    ['another format than is said', CSV, { as: 'gexf' }, 'a.csv', 400, 'not GEXF'],
    ['a format that there is not', CSV, { as: 'lake' }, 'a.csv', 400, '“as”'],
    ['options that are no object', CSV, '[]', 'a.csv', 400, '“options”'],
    ['options that are no JSON', CSV, '{', 'a.csv', 400, '“options”'],
    ['decisions that are no texts', CSV, { decisions: { a: 1 } }, 'a.csv', 400, '“decisions”'],
    [
      'too many mappings',
      CSV,
      { mappings: Array(21).fill({ rows: 'entities', columns: {} }) },
      'a.csv',
      400,
      '“mappings”',
    ],
    ['a date that is none', CSV, { read: 'yesterday' }, 'a.csv', 400, '“read”'],
    ['an address that is none', CSV, { address: 'javascript:alert(1)' }, 'a.csv', 400, '“address”'],
    ['a message that is too long', CSV, { message: 'x'.repeat(501) }, 'a.csv', 400, '“message”'],
    [
      'too many entries',
      `name,kind\n${Array.from({ length: 1_001 }, (_, at) => `Name ${at},Codebase`).join('\n')}`,
      SAID,
      'a.csv',
      400,
      'at most 1,000',
    ],
  ])('%s', async (_, content, options, name, status, words) => {
    const [given, message] = await refusal(await post(content, options, { name }));
    expect(message).toContain(words);
    expect(given).toBe(status);
  });

  test('a file that is too large, also where it does not say so', async () => {
    const [status] = await refusal(await post('x'.repeat(10_700_000)));
    expect(status).toBe(413);
  });

  test('a page of another site, and another form', async () => {
    const [status] = await refusal(
      await post(CSV, {}, { headers: { origin: 'https://evil.example' } }),
    );
    expect(status).toBe(403);
    const json = await fetch(`${address}/import.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(400);
    const form = new FormData();
    for (let at = 0; at < 50; at += 1) form.append('file', new Blob(['x']), 'x');
    const many = await fetch(`${address}/import.json`, { method: 'POST', body: form });
    expect(many.status).toBe(400);
  });

  test('nothing of a file stays on the disk', () => {
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('lacis-upload-'))).toEqual([]);
  });
});

test('the formats and the templates are told without a file', async () => {
  const told = await answer(await fetch(`${address}/import.json?lang=fr`));
  expect(told['formats']).toContainEqual({ id: 'csv', label: 'Tableau CSV' });
  expect(told).toMatchObject({ templates: { entities: expect.arrayContaining(['name']) } });
});
