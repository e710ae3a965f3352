/** The ways out over HTTP: everything, a filter, one entity; what is wrong is told, and nothing holds others up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { FORMATS } from '../../api/interchange/formats.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const web = mkdtempSync(join(tmpdir(), 'lacis-web-'));
afterAll(() => rmSync(web, { recursive: true }));
writeFileSync(
  join(web, 'index.html'),
  '<!doctype html><html lang="fr"><head><title>L</title></head><body><div id="page"></div></body></html>',
);
const address = await serving(await world(WORLD), { web });

test.each(Object.keys(FORMATS).filter((format) => format !== 'publiccode'))(
  '/export/%s answers with a file',
  async (format) => {
    const response = await fetch(`${address}/export/${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(FORMATS[format]?.type);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="lacis-\d+\.[\w.]+"$/,
    );
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  },
);

const ids = async (query: string) => {
  const { '@graph': nodes } = (await (await fetch(`${address}/export/jsonld${query}`)).json()) as {
    '@graph': { 'lacis:id'?: string[]; '@type'?: string[] }[];
  };
  const isEntity = (types: string[] = []) => types.some((one) => one.startsWith('schema:'));
  return nodes.flatMap((one) => (isEntity(one['@type']) ? (one['lacis:id'] ?? []) : []));
};

test('a filter of entities(filter:) takes a part', async () => {
  const filter = encodeURIComponent('{"kinds":["CODEBASE"]}');
  expect(await ids(`?filter=${filter}`)).toEqual(['riviere', 'source-vive']);
  expect(await ids('?ids=ana,riviere')).toEqual(['ana', 'riviere']);
});

test('a long list is posted', async () => {
  const response = await fetch(`${address}/export/gexf`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids: ['coop-du-lac', 'riviere'], links: [] }),
  });
  expect(response.headers.get('cache-control')).toContain('no-store');
  const text = await response.text();
  expect(text).toContain('<nodes count="2">');
  expect(text).toContain('<edges count="0">');
});

test.each([
  ['/export/excel', 404, 'There is no format excel'],
  ['/export/gexf?filter=x', 400, 'filter must be a JSON object'],
  ['/export/gexf?filter={"kinds":["LAKE"]}', 400, 'LAKE'],
  ['/export/gexf?ids=nobody', 404, 'nobody'],
  ['/export/jsonld?e=nobody', 404, 'nobody'],
  ['/export/publiccode', 400, 'codebase'],
])('%s is refused with %s', async (path, status, words) => {
  const response = await fetch(address + path, { headers: { 'accept-language': 'en' } });
  expect(await response.text()).toContain(words);
  expect(response.status).toBe(status);
});

test.each([
  ['application/ld+json', 'application/ld+json; charset=utf-8'],
  ['text/turtle', 'text/turtle; charset=utf-8'],
  ['text/html', 'text/html; charset=utf-8'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
])('an entity is served as %s to who asks for it', async (accept, type) => {
  const response = await fetch(`${address}/e/coop-du-lac`, { headers: { accept } });
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('vary')).toContain('Accept,');
  const text = await response.text();
  expect(text).toContain('Coopérative du Lac');
});

test('an entity as data comes with its links and their sources', async () => {
  const response = await fetch(`${address}/e/coop-du-lac`, { headers: { accept: 'text/turtle' } });
  const text = await response.text();
  expect(text).toContain('au moins 25 000 dollars en 2012');
  expect(text).toContain(`${address}/e/riviere`);
});

test('tables come as one archive', async () => {
  const bytes = await (await fetch(`${address}/export/csv`)).arrayBuffer();
  expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('money.csv');
});
