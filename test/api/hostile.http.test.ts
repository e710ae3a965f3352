/** Hostile clients below the API: odd bytes on the wire, many connections, answers that nobody reads. */
import { EventEmitter } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../api/app.ts';
import { keyOfClient, limitConnections } from '../../api/http/connections.ts';
import { limitedServer } from '../../api/http/server.ts';
import { openUnsent } from '../../api/http/unsent.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { atEndOfFile } from '../support/ending.ts';
import { raw, statusOf } from '../support/raw.ts';
import { builtPage } from '../support/web.ts';
import { world } from '../support/world.ts';

let address: string;
const logged: unknown[] = [];
beforeAll(async () => {
  const web = builtPage();
  const app = openApp('embedded', { log: (_, error) => logged.push(error) });
  const server = limitedServer(app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEndOfFile(() => {
    server.close();
    server.closeAllConnections();
  });
  await app.serve({ graph: await world(), vocabulary: readVocabulary(), dataset: DATASET, web });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
  });

const isAlive = async () => expect((await fetch(`${address}/health`)).status).toBe(200);

describe('what no client sends by mistake', () => {
  const head = (line: string, rest = '') =>
    `${line}\r\nHost: lacis.example\r\nConnection: close\r\n${rest}\r\n`;

  test.each([
    ['a method that is none', head('FOO / HTTP/1.1'), 400],
    ['TRACE', head('TRACE / HTTP/1.1'), 405],
    ['PUT of a fact', head('PUT /e/ana HTTP/1.1', 'Content-Length: 0\r\n'), 405],
    ['DELETE of the API', head('DELETE /graphql HTTP/1.1'), 405],
    ['a head of 40 kB', head('GET / HTTP/1.1', `X-A: ${'a'.repeat(40_000)}\r\n`), 431],
    ['3,000 headers', head('GET /health HTTP/1.1', 'aaaa: bbbbbbbb\r\n'.repeat(1_500)), 431],
    ['an address of 20 kB', head(`GET /${'a'.repeat(20_000)} HTTP/1.1`), 431],
    ['an address that is none', head('GET http://[ HTTP/1.1'), 400],
    ['an address of two slashes', head('GET //evil.example/ HTTP/1.1'), 404],
    ['a way out of the folder', head('GET /assets/../../package.json HTTP/1.1'), 404],
    ['the same, encoded', head('GET /assets/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1'), 404],
    ['half an encoding', head('GET /e/%E0%A4%A HTTP/1.1'), 404],
    ['NUL in an id', head('GET /e/ana%00 HTTP/1.1'), 404],
    [
      'two lengths',
      head('POST /graphql HTTP/1.1', 'Content-Length: 5\r\nContent-Length: 6\r\n'),
      400,
    ],
    [
      'a length beside chunks',
      head(
        'POST /graphql HTTP/1.1',
        'Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      ),
      400,
    ],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    [
      'another protocol',
      head('GET /health HTTP/1.1', 'Upgrade: h2c\r\nHTTP2-Settings: AAA\r\n'),
      200,
    ],
    ['the oldest protocol', 'GET /health HTTP/1.0\r\n\r\n', 200],
    ['an expectation', head('GET /health HTTP/1.1', 'Expect: wonders\r\n'), 417],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
  ])('%s', async (_, bytes, status) => {
    expect(statusOf(await raw(address, bytes))).toBe(status);
    await isAlive();
    expect(logged).toEqual([]);
  });

  test.each([
    ['a list of requests', `[${'{"query":"{__typename}"},'.repeat(50)}{"query":"{__typename}"}]`],
    ['a list of nothing', '[]'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"{__typename}"'],
    ['a number', '1e309'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is a list', '{"query":["{__typename}"]}'],
    ['variables that are a text', '{"query":"{__typename}","variables":"a"}'],
    ['extensions that are a list', '{"query":"{__typename}","extensions":[]}'],
    ['a name of an operation that is an object', '{"query":"{__typename}","operationName":{}}'],
    [
      'a number beyond all',
      '{"query":"query($n:Int){entities(first:$n){totalCount}}","variables":{"n":1e309}}',
    ],
    ['NUL in an id', '{"query":"{entities(first:\\u0000){totalCount}}"}'],
    ['bytes that are no UTF-8', '{"query":"{ entity(id: \\"\u00ff\u00fe'],
  ])('%s is refused with a code', async (_, body) => {
    const response = await post(body);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('BAD_INPUT');
    expect(logged).toEqual([]);
  });

  test.each([
    [
      'half a pair of characters',
      '{"query":"query($i:ID!){entity(id:$i){id}}","variables":{"i":"\\ud800"}}',
    ],
    ['NUL', '{"query":"query($i:ID!){entity(id:$i){id}}","variables":{"i":"a\\u0000b"}}'],
    [
      'a key twice',
      '{"query":"{ zz }","query":"query($i:ID!){entity(id:$i){id}}","variables":{"i":"x"}}',
    ],
    [
      'a prototype',
      '{"query":"query($i:ID!){entity(id:$i){id}}","variables":{"i":"__proto__","__proto__":{"i":"ana"}}}',
    ],
  ])('%s in an id finds nobody', async (_, body) => {
    const answer = (await (await post(body)).json()) as { data: { entity: null } };
    expect(answer.data.entity).toBeNull();
    expect(logged).toEqual([]);
  });

  test('a body in pieces that never ends is cut once it is too long', async () => {
    const { port } = new URL(address);
    const socket = connect(Number(port), '127.0.0.1');
    const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const more = setInterval(() => socket.write(chunk), 2);
    await closed;
    clearInterval(more);
    expect(statusOf(answer)).toBe(413);
    await isAlive();
  });

  test('a hundred requests on one connection are each answered, in their order', async () => {
    const many = Array.from(
      { length: 100 },
      (_, at) =>
        `GET /graphql?query=${encodeURIComponent(`{ a${at}: __typename }`)} HTTP/1.1\r\nHost: a\r\n${at === 99 ? 'Connection: close\r\n' : ''}\r\n`,
    ).join('');
    const answer = await raw(address, many);
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    expect(statuses).toHaveLength(100);
    // A slow machine sheds some of them.
    expect(statuses.filter((one) => one !== '200' && one !== '503')).toEqual([]);
    const order = [...answer.matchAll(/\{"data":\{"a(\d+)"/g)].map(([, at]) => Number(at));
    expect(order.length).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  test('connections that are cut in the middle of anything leave nothing behind', async () => {
    const { port } = new URL(address);
    const query = encodeURIComponent(
      '{ entities(first: 500) { nodes { name links { nodes { said } } } } }',
    );
    for (const text of [
      '',
      'GET ',
      'GET / HTTP/1.1\r\nHost: a\r\n',
      `GET /graphql?query=${query} HTTP/1.1\r\nHost: a\r\n\r\n`,
      'GET /links.csv HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /brief.pdf?e=ana HTTP/1.1\r\nHost: a\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"query"',
    ])
      for (let times = 0; times < 8; times += 1) {
        const socket = connect(Number(port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(text);
        await pause(times % 3);
        socket.resetAndDestroy();
      }
    await isAlive();
    expect(logged).toEqual([]);
  });
});

describe('connections of one address', () => {
  async function limited(keyOf: () => string | null, most: number) {
    const server = createServer((_, response) => response.end('here'));
    limitConnections(server, keyOf, most);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return () => {
      const socket = connect(port, '127.0.0.1');
      const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
      socket.on('error', () => undefined);
      return { socket, closed };
    };
  }

  test('beyond the limit are closed, and come back when another ends', async () => {
    const open = await limited(() => 'one', 3);
    const kept = [open(), open(), open()];
    await pause(30);
    expect(await open().closed).toBe(true);
    kept[0]?.socket.destroy();
    await kept[0]?.closed;
    await pause(30);
    const next = open();
    next.socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    const [answer] = (await once(next.socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200/);
  });

  test('are not counted where the address is trusted or this machine', async () => {
    const open = await limited(() => null, 1);
    const many = [open(), open(), open()];
    await pause(30);
    expect(many.map(({ socket }) => socket.destroyed)).toEqual([false, false, false]);
    const socket = (remoteAddress: string) => ({ remoteAddress }) as never;
    const keyOf = keyOfClient((one) => one === '10.0.0.1');
    expect(keyOf(socket('127.0.0.1'))).toBeNull();
    expect(keyOf(socket('10.0.0.1'))).toBeNull();
    expect(keyOf(socket('192.0.2.1'))).toBe('192.0.2.1');
    expect(keyOf(socket('2001:db8::1'))).toBe(keyOf(socket('2001:db8::2')));
  });
});

const once = EventEmitter.once.bind(EventEmitter);

describe('answers that nobody reads', () => {
  /** As much of a response as is asked of it. */
  function response() {
    const one = Object.assign(new EventEmitter(), {
      isCut: false,
      destroy() {
        one.isCut = true;
        one.emit('close');
      },
    });
    return one;
  }

  test('are cut beyond the bound, the oldest first', () => {
    const unsent = openUnsent(100);
    const [a, b, c] = [response(), response(), response()];
    for (const one of [a, b, c]) unsent.add(one as unknown as ServerResponse, 45);
    expect([a.isCut, b.isCut, c.isCut, unsent.bytes()]).toEqual([true, false, false, 90]);
    b.emit('close');
    expect(unsent.bytes()).toBe(45);
  });

  test('an answer larger than the bound is sent all the same, alone', () => {
    const unsent = openUnsent(100);
    const [a, b] = [response(), response()];
    unsent.add(a as unknown as ServerResponse, 10);
    unsent.add(b as unknown as ServerResponse, 500);
    expect([a.isCut, b.isCut, unsent.bytes()]).toEqual([true, false, 500]);
  });
});
