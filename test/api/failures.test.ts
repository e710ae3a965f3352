/** A failure behind a path gives its reason: a bug has an id, a database that is away and a load are 503. */
import { describe, expect, test } from 'vitest';
import { listeningTo, openApp } from '../../api/app.ts';
import { GraphFailure } from '../../api/graph/failures.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { text } from '../../api/http/answer.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { listenedTo, serving } from '../support/serving.ts';
import { builtPage } from '../support/web.ts';
import { world } from '../support/world.ts';

const web = builtPage();
const graph = await world();

const PATHS = [
  `/graphql?query=${encodeURIComponent('{ entity(id: "ana") { name } }')}`,
  '/map.json',
  '/map.bin',
  '/map-layout.bin',
  '/support.json',
  '/entities.csv',
  '/links.csv',
  '/brief.pdf?e=ana',
  '/e/ana',
  '/e',
  '/sitemap.xml',
] as const;

/** Reads of the revision go on, others fail. */
const failing = (error: () => unknown, all = false): Graph => ({
  ...graph,
  read: (statement, parameters) =>
    all || !statement.text.includes('Revision')
      ? Promise.reject(error())
      : graph.read(statement, parameters),
});

interface Told {
  errors: { message: string; extensions: { code: string; id?: string } }[];
}

describe('a bug', async () => {
  const logged: [id: string, error: unknown][] = [];
  const bug = new Error('secret at /home/lacis/db');
  const address = await serving(
    failing(() => bug),
    { web, log: (id, error) => logged.push([id, error]) },
  );

  test.each(PATHS)('behind %s is logged once, with the id that a program sees', async (path) => {
    logged.length = 0;
    const response = await fetch(address + path, {
      headers: { accept: 'application/json', 'accept-language': 'en' },
    });
    const { errors } = (await response.json()) as Told;
    const id = response.headers.get('x-request-id') ?? '';
    expect(logged).toEqual([[id, expect.anything()]]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: `Something went wrong here (${id}).`,
      extensions: { code: 'INTERNAL', id },
    });
    if (!path.startsWith('/graphql')) expect(response.status).toBe(500);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('is a page for a reader, in their language, with the id', async () => {
    for (const [language, words] of [
      ['fr', 'Une erreur s’est produite ici'],
      ['en', 'Something went wrong here'],
    ] as const) {
      const response = await fetch(`${address}/e/ana`, {
        headers: { accept: 'text/html', 'accept-language': language },
      });
      const page = await response.text();
      expect([response.status, response.headers.get('content-type')]).toEqual([
        500,
        'text/html; charset=utf-8',
      ]);
      expect(page).toContain(`${words} (${response.headers.get('x-request-id')}).`);
      expect(page).not.toContain('secret');
    }
  });

  test('in the middle of a table breaks the answer off: nobody takes half of it for the whole', async () => {
    logged.length = 0;
    async function* parts() {
      yield 'a,b\r\n';
      throw bug;
    }
    const { listener } = listeningTo(
      [
        {
          path: '/half',
          methods: ['GET'],
          points: 0,
          handle: () => ({ ...text('', 'text/csv'), body: parts() }),
        },
      ],
      { log: (id, error) => logged.push([id, error]) },
    );
    const half = await listenedTo(listener);
    await expect(fetch(`${half}/half`).then((response) => response.text())).rejects.toThrow();
    expect(logged).toEqual([[expect.any(String), bug]]);
  });
});

describe('a database that is away', () => {
  const away = () => new GraphFailure('unavailable', 'bolt://secret:7687');

  describe.each([
    ['for all that is asked of it', true],
    ['but for its revision', false],
  ])('%s', async (_, all) => {
    const address = await serving(failing(away, all), { web });

    test.each(PATHS)('%s says so, and when to try again', async (path) => {
      const response = await fetch(address + path, {
        headers: { accept: 'application/json', 'accept-language': 'fr' },
      });
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      const { errors } = (await response.json()) as Told;
      expect(errors[0]).toEqual({
        message: 'La base de données ne répond pas en ce moment\u202f: réessayer sous peu.',
        extensions: { code: 'UNAVAILABLE' },
        ...(path.startsWith('/graphql') && !all ? { path: ['entity'] } : {}),
      });
    });
  });

  test('the process is alive, and does not serve', async () => {
    const address = await serving(failing(away, true));
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const ready = await fetch(`${address}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unready', reason: 'database' },
    ]);
    expect(ready.headers.get('retry-after')).not.toBeNull();
  });

  test('a database that never answers keeps neither of the two waiting', async () => {
    const frozen: Graph = { ...graph, read: () => new Promise(() => {}) };
    const address = await serving(frozen);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({
      status: 'ok',
      engine: 'embedded',
      entities: 0,
      links: 0,
      revision: 0,
    });
    expect((await fetch(`${address}/ready`)).status).toBe(503);
  });
});

describe('a server that loads its facts', async () => {
  const app = openApp('embedded');
  const address = await listenedTo(app.listener);

  test('is alive, is not ready, and says of everything else that it loads', async () => {
    expect(await (await fetch(`${address}/health`)).json()).toEqual({
      status: 'ok',
      engine: 'embedded',
      entities: 0,
      links: 0,
      revision: 0,
    });
    const ready = await fetch(`${address}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unready', reason: 'loading' },
    ]);
    for (const path of ['/', '/e/ana', '/nowhere', ...PATHS]) {
      const response = await fetch(address + path, { headers: { 'accept-language': 'en' } });
      expect([path, response.status, response.headers.get('retry-after')]).toEqual([
        path,
        503,
        '2',
      ]);
      expect(((await response.json()) as Told).errors[0]).toEqual({
        message: 'Lacis is loading its facts: try again in a moment.',
        extensions: { code: 'UNAVAILABLE' },
      });
    }
  });

  test('shows a reader a page that asks again by itself', async () => {
    const response = await fetch(`${address}/`, {
      headers: { accept: 'text/html', 'accept-language': 'fr' },
    });
    expect([response.status, response.headers.get('refresh')]).toEqual([503, '5']);
    expect(await response.text()).toContain('<h1>Lacis charge ses faits');
  });

  test('serves as soon as it has them', async () => {
    await app.serve({ graph, vocabulary: readVocabulary(), dataset: DATASET, web });
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({
      entities: 14,
      links: 17,
    });
    expect((await fetch(`${address}/e/ana`)).status).toBe(200);
  });
});
