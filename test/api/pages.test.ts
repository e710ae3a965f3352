import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
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
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toContain('<script>alert');
  expect(policy).toContain("default-src 'self'");
  const data = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}',
  );
  expect(data.name).toBe(HOSTILE);
});

test('an unknown entity is a 404 that still shows the application', async () => {
  const { status, text } = await page('/e/nobody');
  expect([status, text]).toEqual([404, SHELL]);
});
