/** Every address has its answer, and any other address is a 404 or 405, never the page. */
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { NAMES } from '../../web/lenses/lenses.ts';
import { raw, rawGet, statusOf } from '../support/raw.ts';
import { serving } from '../support/serving.ts';
import { builtPage, SCRIPT } from '../support/web.ts';
import { world } from '../support/world.ts';

const web = builtPage();
const STORY = { id: 'port', title: { fr: 'a', en: 'a' }, lead: { fr: 'a', en: 'a' }, steps: [] };
let address: string;
beforeAll(async () => {
  address = await serving(await world(), { web, stories: [STORY as never] });
});

const ask = (path: string, init: RequestInit = {}) => fetch(address + path, init);
const reading = { headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr' } };

const PATHS = [
  '/graphql?query={__typename}',
  '/schema.graphql',
  '/health',
  '/ready',
  '/docs',
  '/map.json',
  '/map.bin',
  '/map-names.bin',
  '/support.json',
  '/entities.csv',
  '/links.csv',
  '/ground.json',
  '/robots.txt',
  '/sitemap.xml',
  '/brief.pdf?e=ana',
  '/e',
  '/e/ana',
  '/',
  '/map',
  '/embed/map',
  '/stories/port',
  '/assets/page-abc123.js',
];

describe('every path', () => {
  test.each(PATHS)('%s answers', async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  test.each(PATHS)('%s answers HEAD with the same headers and no body', async (path) => {
    const [whole, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
    expect(head.status).toBe(whole.status);
    expect(await head.text()).toBe('');
    const told = ({ headers }: Response) =>
      Object.fromEntries(
        [...headers].filter(
          ([name]) => !/^(date|x-request-id|connection|keep-alive|transfer-encoding)$/.test(name),
        ),
      );
    expect(told(head)).toEqual(told(whole));
  });

  test.each(PATHS)('%s refuses what it does not take, and says what it takes', async (path) => {
    for (const method of ['DELETE', 'PUT', 'PATCH']) {
      const response = await ask(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toMatch(/^GET, HEAD/);
      expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT');
    }
  });

  test('bears an id of ours, another each time, whatever the client says', async () => {
    const ids = await Promise.all(
      ['/health', '/health', '/nowhere', '/map'].map(async (path) =>
        (await ask(path, { headers: { 'x-request-id': 'mine' } })).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('an unknown address', () => {
  const NOWHERE = [
    '/nowhere',
    '/map/montreal',
    '/mapp',
    '/stories/a/b',
    '/embed/nowhere',
    '/graphql/x',
    '/.env',
  ];

  test.each(NOWHERE)('%s is a 404 in JSON for programs', async (path) => {
    const response = await ask(path, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('is a page with the way home for a reader, in their language', async () => {
    const response = await ask('/nowhere', reading);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<h1>Il n’y a rien à cette adresse.</h1>');
    expect(page).toContain('<a href="/">');
    expect(page).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a story that is not told shows the application, as a 404', async () => {
    const response = await ask('/stories/nobody-told', reading);
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('id="page"'),
    ]);
  });

  test('a server without a page has none', async () => {
    const api = await serving(await world());
    for (const path of ['/', '/map', '/e/ana', '/embed/map'])
      expect((await fetch(api + path)).status, path).toBe(404);
  });
});

describe('the application', () => {
  test.each(NAMES.filter((lens) => lens !== 'entity'))('%s has an address', async (lens) => {
    for (const path of [`/${lens}`, `/${lens}/`, `/${lens}?links=0`, `/embed/${lens}`]) {
      const response = await ask(path, reading);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain('<div id="page"></div>');
    }
  });

  test('may be shown in a page of others only where it is made for it', async () => {
    const ancestors = async (path: string) =>
      /frame-ancestors ([^;]+)/.exec(
        (await ask(path)).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect(await ancestors('/map')).toBe("'self'");
    expect(await ancestors('/e/ana')).toBe("'self'");
    // Without a rule, also a page that somebody opens from a disk may show it.
    expect(await ancestors('/embed/map')).toBeUndefined();
    expect(await ancestors('/embed/')).toBeUndefined();
  });

  test('says beforehand what its map draws first', async () => {
    expect((await ask('/map')).headers.get('link')).toContain('</map.bin>; rel=preload');
    expect((await ask('/table')).headers.get('link')).toBeNull();
  });

  test('files whose name is a digest are kept for a year, the page is asked for again', async () => {
    const script = await ask('/assets/page-abc123.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toBe(SCRIPT);
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const etag = page.headers.get('etag') ?? '';
    expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe('other methods', () => {
  test('a browser asks beforehand only of what any site may read', async () => {
    const asked = { 'access-control-request-method': 'POST', origin: 'https://elsewhere.example' };
    const open = await ask('/graphql', { method: 'OPTIONS', headers: asked });
    expect(open.status).toBe(204);
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(open.headers.get('access-control-allow-headers')).toMatch(/Content-Type/);
    expect(open.headers.get('access-control-allow-credentials')).toBeNull();
    const page = await ask('/map', { method: 'OPTIONS', headers: asked });
    expect([page.status, page.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  test.each(['/map.json', '/support.json', '/entities.csv', '/schema.graphql', '/brief.pdf'])(
    'any site may read %s, also its refusals',
    async (path) => {
      expect((await ask(path)).headers.get('access-control-allow-origin')).toBe('*');
    },
  );
});

describe('addresses that nobody types', () => {
  test.each([
    ['/../../etc/passwd', 404],
    ['/assets/../index.html', 404],
    ['/assets/%2e%2e/index.html', 404],
    ['/assets%2fpage-abc123.js', 404],
    ['/assets/..%2f.hidden', 404],
    ['/.hidden', 404],
    ['//graphql', 404],
    ['//elsewhere.example/map', 404],
    ['/e//ana', 404],
    ['/e/%00', 404],
    ['/e/ana%00', 404],
    ['/e/%E0%A4%A', 404],
    ['/e/a%2fb', 404],
    ['/map%00', 404],
    ['/\\map', 404],
    ['/e/:id', 404],
    ['/embed/*', 404],
    ['/<file>', 404],
    ['/constructor', 404],
    ['/__proto__', 404],
    ['*', 400],
    ['map', 400],
    ['ftp://lacis.example/map', 400],
    ['http://lacis.example/map', 200],
    ['http://elsewhere.example/health', 200],
  ])('%s is %i', async (target, status) => {
    expect(statusOf(await rawGet(address, target))).toBe(status);
  });

  test.each([
    ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host with a path', 'GET /health HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n', 400],
    ['a host with a name', 'GET /map HTTP/1.1\r\nHost: me@a\r\nConnection: close\r\n\r\n', 400],
    ['a host with a space', 'GET /map HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['markup', 'GET /e/ana HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', 'GET /map HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
    ['an IPv6 host', 'GET /map HTTP/1.1\r\nHost: [::1]:4000\r\nConnection: close\r\n\r\n', 200],
    ['no host, as HTTP/1.0 may', 'GET /health HTTP/1.0\r\n\r\n', 200],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde',
      400,
    ],
    [
      'a header that is folded',
      'GET /health HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'a header without end',
      `GET /health HTTP/1.1\r\nHost: a\r\nX-A: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
  ])('%s', async (_, text, status) => {
    expect(statusOf(await raw(address, text))).toBe(status);
  });

  test('requests one after the other in one piece are answered in their order', async () => {
    const one = (path: string, rest = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${rest}\r\n`;
    const text = await raw(
      address,
      [...Array(50)].map(() => one('/e/ana') + one('/health')).join('') +
        one('/nowhere', 'Connection: close\r\n'),
    );
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    expect(statuses).toEqual([...Array(100).fill('200'), '404']);
  });

  test('a body without end is refused, and its connection closed soon', async () => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('latin1').on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const sending = setInterval(() => socket.write(chunk), 5);
    await closed;
    clearInterval(sending);
    expect(statusOf(answer)).toBe(413);
  });

  test('a part of a file is not given: the whole is', async () => {
    for (const range of ['bytes=0-9', 'bytes=-5', 'bytes=99999-', 'bytes=0-0,5-9', 'lines=1']) {
      const response = await ask('/assets/page-abc123.js', { headers: { range } });
      expect([response.status, await response.text()]).toEqual([200, SCRIPT]);
    }
  });
});
