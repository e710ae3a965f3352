import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { settings } from '../../api/starting/settings.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { WORLD, world } from '../support/world.ts';

const SHELL =
  '<!doctype html><html lang="fr"><head><meta name="description" content="x" /><title>Lacis</title></head><body><div id="page"></div></body></html>';
const HOSTILE = 'Ana </script><script>alert(1)</script> & "co"';

let address: string;
const web = mkdtempSync(join(tmpdir(), 'lacis-web-'));
beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), SHELL);
  const files = Object.fromEntries(
    Object.entries(WORLD).map(([path, text]) => [
      path,
      text.replace('name: { both: Ana }', `name: { both: '${HOSTILE}' }`),
    ]),
  );
  const graph = await world(files);
  const server = createServer(
    createApp({ graph, vocabulary: readVocabulary(), dataset: DATASET, web }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => void server.close());
});
afterAll(() => rmSync(web, { recursive: true }));

const page = async (path: string, language = 'en') => {
  const response = await fetch(address + path, { headers: { 'accept-language': language } });
  return {
    status: response.status,
    text: await response.text(),
    policy: response.headers.get('content-security-policy'),
  };
};

test('the page of an entity is readable without JavaScript, in either language, with its passages', async () => {
  const english = await page('/e/coop-du-lac');
  expect(english.text).toContain('<h1>Lake Co-operative</h1>');
  expect(english.text).toMatch(
    /Lake Co-operative develops <a href="\/e\/riviere\?lang=en">Rivière<\/a>/,
  );
  expect(english.text).toContain('“elle développe Rivière depuis 2010”');
  const french = await page('/e/coop-du-lac?lang=fr');
  expect(french.text).toMatch(/<html lang="fr"[\s\S]*<h1>Coopérative du Lac<\/h1>/);
});

test('what is not simply stated says so', async () => {
  expect((await page('/e/riviere')).text).toMatch(
    /a town of the region<\/a> <em>\(planned\)<\/em>/,
  );
});

test('it carries schema.org data that tells only facts', async () => {
  const { text } = await page('/e/coop-du-lac');
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}',
  );
  expect(data).toMatchObject({
    '@type': 'Organization',
    name: 'Lake Co-operative',
    foundingDate: '2009',
    location: [{ '@type': 'Place', name: 'Villeray' }],
  });
});

test('a name with markup neither breaks the page nor runs', async () => {
  const { text, policy } = await page('/e/ana');
  // Two blocks of data: the names of the ecosystem, and the entity for search engines.
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text.match(/<script type="application\/(ld\+)?json"/g)).toHaveLength(2);
  expect(text).not.toContain('<script>alert');
  expect(policy).toContain("default-src 'none'");
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}',
  );
  expect(data.name).toBe(HOSTILE);
});

test('an unknown entity is a 404 that still shows the application', async () => {
  const { status, text } = await page('/e/nobody');
  expect(status).toBe(404);
  expect(text).toContain('Nothing here is called “nobody”.');
  expect(text).toContain('<div id="page">');
  expect(text).toContain('noindex');
  expect(text).not.toContain('canonical');
});

test('an address that is no id is a 404 too, and what it says is never run', async () => {
  const { status, text } = await page('/e/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang=fr');
  expect(status).toBe(404);
  expect(text).not.toContain('<script>alert');
  expect((await page('/e/%E0%A4%A')).status).toBe(404);
});

test('each language has its address, the other beside it, and a card to share', async () => {
  const { text } = await page('/e/coop-du-lac?lang=fr');
  expect(text).toContain(`<link rel="canonical" href="${address}/e/coop-du-lac?lang=fr"/>`);
  expect(text).toContain(`hreflang="en" href="${address}/e/coop-du-lac?lang=en"`);
  expect(text).toContain(`hreflang="x-default" href="${address}/e/coop-du-lac"`);
  expect(text).toContain('<meta property="og:title" content="Coopérative du Lac"/>');
  expect(text).toContain('<meta property="og:locale" content="fr_CA"/>');
});

test('fields, numbers and absences are there without JavaScript, in words', async () => {
  const { text } = await page('/e/coop-du-lac?lang=en');
  expect(text).toContain('legal form: worker co-operative');
  expect(text).toMatch(/40 members \(about\), members/);
  expect(text).toContain('The article gives no website.');
  expect(text).toContain('<p>Also CDL, L’Écluse</p>');
});

test('all that is here can be followed as lists, kind by kind, in either language', async () => {
  const first = await page('/e?lang=fr');
  expect(first.text).toContain('<a href="/e/coop-du-lac?lang=fr">Coopérative du Lac</a>');
  expect(first.text).toContain('href="/e?kind=Codebase&amp;lang=fr"');
  const codebases = await page('/e?kind=Codebase&lang=en');
  expect(codebases.text).toContain('<a href="/e/source-vive?lang=en">Live Spring</a>');
  expect((await page('/e?kind=Codebase&after=nonsense')).status).toBe(404);
});

test('behind a proxy, the address that is set is the one that is told; what a header says is not believed', async () => {
  const graph = await world();
  const parts = { graph, vocabulary: readVocabulary(), dataset: DATASET, web };
  const server = createServer(createApp({ ...parts, publicUrl: 'https://lacis.example' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const behind = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forged = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'elsewhere.example' };
  const read = async (from: string, path: string) =>
    (await fetch(from + path, { headers: forged })).text();
  try {
    const sitemap = await read(behind, '/sitemap.xml');
    expect(sitemap).toContain('<loc>https://lacis.example/e/coop-du-lac</loc>');
    expect(sitemap).not.toContain('<loc>http://');
    expect(await read(behind, '/robots.txt')).toContain('https://lacis.example/sitemap.xml');
    const text = await read(behind, '/e/coop-du-lac?lang=fr');
    expect(text).toContain(
      '<link rel="canonical" href="https://lacis.example/e/coop-du-lac?lang=fr"/>',
    );
    expect(await read(address, '/sitemap.xml')).toContain(`<loc>${address}/e/coop-du-lac</loc>`);
    expect(await read(address, '/sitemap.xml')).not.toContain('elsewhere');
  } finally {
    server.close();
  }
});

test('the address that is set is a scheme and a host, or the start says why not', () => {
  const set = (url: string) => settings({ LACIS_PUBLIC_URL: url }).publicUrl;
  expect(set('https://lacis.example/')).toBe('https://lacis.example');
  expect(set('http://lac.example:8080')).toBe('http://lac.example:8080');
  expect(settings({}).publicUrl).toBeUndefined();
  for (const bad of [
    'lacis.example',
    'ftp://lac.example',
    'https://lac.example/x',
    'https://a@b.c',
  ])
    expect(() => set(bad), bad).toThrow();
});

test('engines find a sitemap of every entity, in both languages', async () => {
  expect((await page('/robots.txt')).text).toContain(`Sitemap: ${address}/sitemap.xml`);
  const { text } = await page('/sitemap.xml');
  expect(text).toContain(`<loc>${address}/e/riviere</loc>`);
  expect(text).toContain(`hreflang="fr" href="${address}/e/riviere?lang=fr"`);
});

test('tiles are an address with its places after the host, and somebody to name', () => {
  const set = (url: string, credit?: string) =>
    settings({ LACIS_TILES: url, ...(credit === undefined ? {} : { LACIS_TILES_CREDIT: credit }) });
  const url = 'https://tiles.example/{z}/{x}/{y}.png';
  expect(set(url, 'The makers').tiles).toEqual({ url, credit: 'The makers' });
  expect(settings({}).tiles).toBeUndefined();
  expect(() => set(url)).toThrow(/LACIS_TILES_CREDIT/);
  for (const wrong of [
    'tiles',
    'ftp://a/{z}/{x}/{y}',
    'https://a/{z}/{x}',
    'https://{x}.a/{z}/{x}/{y}',
  ])
    expect(() => set(wrong, 'The makers')).toThrow(/LACIS_TILES/);
});
