/** `check --links`: which addresses of the facts still answer, and which machines are never asked. */
import type { RequestListener } from 'node:http';
import { type AddressInfo, createServer as listenRaw } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { checkLinks } from '../../scripts/check/links.ts';
import {
  isPublic,
  type Manners,
  POLITE,
  reached,
  reachedAll,
} from '../../scripts/check/reaching.ts';
import { seedsFor } from '../support/seeds.ts';
import { listenedTo } from '../support/serving.ts';

let address: string;
let elsewhere: string;
const asked: string[] = [];
const askedElsewhere: string[] = [];
/** Asks this machine, for tests. */
const HERE: Manners = { ...POLITE, isAllowed: () => true, limit: 400, pause: 0 };

beforeAll(async () => {
  const answers: RequestListener = ({ url = '', method = '' }, response) => {
    asked.push(`${method} ${url}`);
    const [, code = '', ...rest] = url.split('/');
    if (code === 'late') return;
    if (code === 'to') response.writeHead(302, { location: decodeURIComponent(rest.join('/')) });
    else if (code === 'get-only') response.writeHead(method === 'GET' ? 200 : 405);
    else if (code === 'long' && method === 'HEAD') response.writeHead(200);
    else if (code === 'long') {
      response.writeHead(200);
      response.write('x'.repeat(100_000));
      return;
    } else response.writeHead(Number(code));
    response.end();
  };
  address = await listenedTo(answers);
  elsewhere = await listenedTo(({ url = '' }, response) => {
    askedElsewhere.push(url);
    response.end();
  });
});

describe('an address', () => {
  test.each([
    ['/200', 'reached', 200],
    ['/get-only', 'reached', 200],
    ['/long', 'reached', 200],
    ['/404', 'gone', 404],
    ['/410', 'gone', 410],
    ['/403', 'refused', 403],
    ['/429', 'refused', 429],
    ['/500', 'failing', 500],
    ['/503', 'failing', 503],
    ['/late', 'late', null],
    ['/to/%2F200', 'reached', 200],
    ['/to/%2F404', 'gone', 404],
    ['/to/http%3A%2F%2F%5B', 'failing', 302],
  ])('%s: %s', async (path, outcome, status) => {
    expect(await reached(address + path, HERE)).toMatchObject({ outcome, status });
  });

  test('that moved tells where to; one that leads to itself is left', async () => {
    const moved = await reached(`${address}/to/%2F200`, HERE);
    expect(moved.movedTo).toBe(`${address}/200`);
    const circling = await listenedTo((_, response) =>
      response.writeHead(302, { location: '/' }).end(),
    );
    expect((await reached(circling, HERE)).outcome).toBe('circling');
  });

  test('where nobody listens, where nobody is known, or where no HTTP is spoken', async () => {
    const raw = listenRaw((socket) =>
      socket
        .resume()
        .on('error', () => {})
        .end('no HTTP\r\n\r\n'),
    );
    await new Promise<void>((done) => raw.listen(0, '127.0.0.1', done));
    const { port } = raw.address() as AddressInfo;
    expect((await reached(`http://127.0.0.1:${port}/`, HERE)).outcome).toBe('unreachable');
    await new Promise<void>((done) => raw.close(() => done()));
    expect((await reached(`http://127.0.0.1:${port}/`, HERE)).outcome).toBe('unreachable');
  });
});

describe('is never asked', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nonsense',
  ])('a machine that is not public: %s', (one) => {
    expect(isPublic(one)).toBe(false);
  });

  test('whatever way its address is written, by its name, or through a redirect', async () => {
    const { port } = new URL(address);
    const before = asked.length;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '017700000001',
      '127.1',
      '[::1]',
      '[::ffff:7f00:1]',
    ])
      expect([host, (await reached(`http://${host}:${port}/200`)).outcome]).toEqual([
        host,
        'not-asked',
      ]);
    for (const other of [
      'file:///etc/passwd',
      'ftp://x.example/',
      'javascript:1',
      'gopher://x',
      'http://user:secret@x.example/',
      'nothing',
      '',
    ])
      expect([other, (await reached(other)).outcome]).toEqual([other, 'not-asked']);
    expect(asked.length).toBe(before);
    // One machine is allowed, and leads to another that is not.
    const only: Manners = { ...HERE, isAllowed: (one) => one === '127.0.0.1' };
    const { port: other } = new URL(elsewhere);
    for (const target of [
      `http://localhost.:${other}/a`,
      `http://[::1]:${other}/b`,
      'file:///etc/passwd',
      `http://127.0.0.2:${other}/c`,
    ]) {
      const { outcome } = await reached(`${address}/to/${encodeURIComponent(target)}`, only);
      expect([target, ['not-asked', 'unknown-host', 'reached']]).toEqual([
        target,
        expect.arrayContaining([outcome]),
      ]);
    }
    expect(askedElsewhere.filter((path) => path !== '/a')).toEqual([]);
  });
});

test('hosts are asked side by side, one host once at a time, each address once', async () => {
  let [now, most] = [0, 0];
  const counting = await listenedTo((_, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.end();
    }, 20);
  });
  const all = [1, 2, 3, 4, 1, 2].map((number) => `${counting}/${number}`);
  const found = await reachedAll(all, HERE);
  expect(found.map(({ outcome }) => outcome)).toEqual(Array(4).fill('reached'));
  expect(most).toBe(1);
});

describe('the command', () => {
  const SOURCE = (at: string) =>
    `- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, address: "${at}", read: "2026-11-21" }\n`;
  const FACTS = (at: string) => `entities:
  - { id: coop, kind: Organisation, name: { both: Coop }, website: "${at}", cite: { at: p. 1 } }
  - { id: outil, kind: Codebase, name: { both: Outil }, repository: "${address}/200", cite: { at: p. 2 } }
`;
  const claimsOf = (source: string, website: string) => {
    const files = { 'lac/source.yaml': SOURCE(source), 'lac/faits.yaml': FACTS(website) };
    return checkSeeds(readSeeds(seedsFor(files)), readVocabulary()).claims;
  };
  const vocabulary = readVocabulary();

  test('tells by fact, what most rests on first, in both languages', async () => {
    const claims = claimsOf(`${address}/410`, `${address}/404`);
    const { lines, isFine } = await checkLinks({
      claims,
      vocabulary,
      language: 'en',
      manners: HERE,
    });
    expect(isFine).toBe(false);
    expect(lines[0]).toMatch(
      /source\.yaml:1: carnet\.address: .*\/410 is gone \(410\) — \d passages rest on it$/,
    );
    expect(lines[1]).toMatch(/faits\.yaml:2: coop\.website: .*\/404 is gone \(404\)$/);
    expect(lines.at(-1)).toBe(
      '3 addresses: 1 answer (0 of them from another address), 0 refuse programs, 2 to look at',
    );
    const french = await checkLinks({ claims, vocabulary, language: 'fr', manners: HERE });
    expect(french.lines[1]).toContain('n’existe plus (404)');
  });

  test('on a machine without a web says so, and blames no address', async () => {
    const claims = claimsOf('http://no-such-host.invalid/a', 'http://neither.invalid/b');
    const alone = { ...claims, entities: claims.entities.filter(({ id }) => id !== 'outil') };
    const { lines, isFine } = await checkLinks({
      claims: alone,
      vocabulary,
      language: 'en',
      manners: HERE,
    });
    expect(lines).toEqual(['This machine does not reach the web: no address was checked.']);
    expect(isFine).toBe(false);
  });
});
