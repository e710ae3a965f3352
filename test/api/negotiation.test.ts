/** Encodings and media types that a client accepts, answers that it has already, and caches that may keep them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { has } from '../../api/http/caching.ts';
import { choosing, encodingFor, isForReading } from '../../api/http/negotiation.ts';
import { serving } from '../support/serving.ts';
import { builtPage } from '../support/web.ts';
import { world } from '../support/world.ts';

const web = builtPage();
let address: string;
beforeAll(async () => {
  address = await serving(await world(), { web });
});

const QUERY = `/graphql?query=${encodeURIComponent('{ entities(first: 500) { nodes { name description citations { quote } } } }')}`;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(address + path, { headers: { accept: 'application/json', ...headers } });

describe('encodings', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', 'identity'],
    ['gzip;q=0, br;q=0, identity', 'identity'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['identity, gzip;q=0.5', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', null],
    ['identity;q=0', null],
    ['identity;q=0, gzip', 'gzip'],
    ['deflate', 'identity'],
    ['GZIP', 'gzip'],
    ['gzip;q=x', 'identity'],
    [';;,,=,q', 'identity'],
    [','.repeat(10_000), 'identity'],
  ])('« %s » gets %s', (header, encoding) => {
    expect(encodingFor(header, true)).toBe(encoding);
  });

  test('content that compression does not shrink is sent as it is, if the client accepts that', () => {
    expect(encodingFor('gzip, br', false)).toBe('identity');
    expect(encodingFor('identity;q=0, gzip', false)).toBe('gzip');
  });

  test.each([
    QUERY,
    '/map.json',
    '/support.json',
    '/e/ana',
    '/docs',
    '/links.csv',
    '/entities.csv',
    '/assets/page-abc123.js',
  ])('%s is never sent in an encoding that is refused', async (path) => {
    for (const refused of ['br;q=0', 'gzip;q=0, br;q=0', 'identity']) {
      const response = await get(path, { 'accept-encoding': refused });
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(response.headers.get('vary')).toMatch(/Accept-Encoding/);
    }
    const zipped = await get(path, { 'accept-encoding': 'br;q=0, gzip;q=0.1, identity;q=0' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const plain = await get(path, { 'accept-encoding': 'identity' });
    expect(await zipped.text()).toBe(await plain.text());
    const none = await get(path, { 'accept-encoding': '*;q=0' });
    expect([none.status, (await none.json()).errors[0].extensions.code]).toEqual([
      406,
      'BAD_INPUT',
    ]);
  });
});

describe('media types', () => {
  const choose = choosing(['a/json', 'b/html']);
  test.each([
    [undefined, 'a/json'],
    ['*/*', 'a/json'],
    ['b/*', 'b/html'],
    ['b/html, a/json;q=0.9', 'b/html'],
    ['c/png', undefined],
    ['', undefined],
    ['a/json;q=0', undefined],
    ['x', undefined],
    ['/'.repeat(5_000), undefined],
  ])('« %s » gets %s', (header, type) => {
    expect(choose(header)).toBe(type);
  });

  test('a browser reads, a program does not', () => {
    expect(isForReading('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toBe(
      true,
    );
    expect(isForReading('*/*')).toBe(false);
    expect(isForReading(undefined)).toBe(false);
    expect(isForReading('application/json')).toBe(false);
  });

  test('a question that accepts no form of an answer is told which there are', async () => {
    const response = await get(QUERY, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect((await response.json()).errors[0].message).toMatch(/application\/json/);
  });
});

describe('an answer that the client has already', () => {
  const ETAG = 'W/"abc"';
  test.each([
    ['W/"abc"', true],
    ['"abc"', true],
    ['"x", W/"abc"', true],
    ['W/"x","abc"', true],
    ['*', true],
    [' * ', true],
    ['W/"ab"', false],
    ['abc', false],
    ['"abc', false],
    ['', false],
    [undefined, false],
    ['"xabcx"', false],
  ])('« %s »: %s', (header, known) => {
    expect(has(header, ETAG)).toBe(known);
  });

  test.each([
    QUERY,
    '/map.json',
    '/map.bin',
    '/support.json',
    '/e/ana',
    '/e',
    '/docs',
    '/schema.graphql',
    '/',
    '/brief.pdf?e=ana',
  ])('%s is not sent again, and the 304 says what the 200 said', async (path) => {
    const whole = await get(path);
    const etag = whole.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    for (const mark of [etag, `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': mark });
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(again.headers.get(name)).toBe(whole.headers.get(name));
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('headers of caching', () => {
  test.each([
    [QUERY, 'Accept, Accept-Language, Accept-Encoding'],
    ['/e/ana', 'Accept, Accept-Language, Accept-Encoding'],
    ['/e', 'Accept-Language, Accept-Encoding'],
    ['/docs', 'Accept-Language, Accept-Encoding'],
    ['/brief.pdf?e=ana', 'Accept-Language, Accept-Encoding'],
    ['/links.csv', 'Accept-Language, Accept-Encoding'],
    ['/map.bin', 'Accept-Encoding'],
    ['/', 'Accept-Encoding'],
    ['/nowhere', 'Accept, Accept-Language, Accept-Encoding'],
  ])('%s varies by %s', async (path, vary) => {
    expect((await get(path)).headers.get('vary')).toBe(vary);
  });

  test.each(['/health', '/ready', '/ground.json', '/nowhere'])(
    '%s is kept by nobody',
    async (path) => {
      expect((await get(path)).headers.get('cache-control')).toBe('no-store');
    },
  );
});
