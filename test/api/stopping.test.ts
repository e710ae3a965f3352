/** The program answers from its first moment on, also while it loads, and answers every accepted request before it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../api/app.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { ended, limitedServer } from '../../api/http/server.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { run } from '../support/programs.ts';
import { runs } from '../support/runs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD, world } from '../support/world.ts';

function start(env: Record<string, string> = {}) {
  const data = mkdtempSync(join(tmpdir(), 'lacis-stop-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const program = run(['api/server.ts'], { LACIS_DATA: join(data, 'data'), ...env });
  onTestFinished(() => void program.process.kill('SIGKILL'));
  return program;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** In milliseconds: a request that began earlier than this before the signal was taken by the server. */
const TAKEN = 100;

describe('the program', () => {
  test('answers while it loads, and ends when it is told to in the middle of it', async () => {
    const PORT = String(await freePort());
    // The shipped facts take long enough that the load is seen.
    const program = start({ PORT });
    const address = `http://127.0.0.1:${PORT}`;
    const status = async (path: string) =>
      (await fetch(address + path).catch(() => null))?.status ?? null;
    await expect.poll(() => status('/health'), { timeout: 60_000 }).toBe(200);
    const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await status('/ready')).toBe(503);
    program.process.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, output: '', errors: '' });
  });

  const times = Array.from({ length: runs(1) }, (_, at) => at + 1);

  test.each(times)(
    'ends by SIGTERM under load with every request answered that it took, time %i',
    async () => {
      // A busy machine may refuse some of it, which is a warning.
      const program = start({ PORT: '0', LACIS_SEEDS: seedsFor(WORLD), LACIS_LOG: 'error' });
      const port = /localhost:(\d+)/.exec(await program.says(/is ready: \S+/))?.[1];
      const address = `http://127.0.0.1:${port}`;
      const seen = { answered: 0, refused: 0, broken: [] as string[] };
      let isOver = false;
      let stopped = Number.POSITIVE_INFINITY;
      const asking = Array.from({ length: 20 }, async (_, one) => {
        for (let at = 0; !isOver; at += 1) {
          const began = performance.now();
          const query = `{ a${one}x${at}: entities(first: 50) { nodes { name citations { quote } } } }`;
          try {
            const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
            const { data } = (await response.json()) as { data?: object };
            if (data !== undefined) seen.answered += 1;
            else if (response.status !== 503) seen.broken.push(String(response.status));
          } catch (error) {
            const { cause } = error as { cause?: NodeJS.ErrnoException };
            // No longer listening, or an idle connection that closes meets a request: neither was taken.
            if (cause?.code === 'ECONNREFUSED') isOver = true;
            else if (began < stopped - TAKEN) seen.broken.push(String(cause?.code ?? error));
          }
        }
      });
      await expect.poll(() => seen.answered, { timeout: 30_000 }).toBeGreaterThan(100);
      stopped = performance.now();
      program.process.kill('SIGTERM');
      await Promise.all(asking);
      expect(seen.broken).toEqual([]);
      expect(await program.ended).toMatchObject({ code: 0, errors: '' });
    },
  );

  test('says in the log what it does, where it is set so, and nothing of who asks for what', async () => {
    const program = start({ PORT: '0', LACIS_SEEDS: seedsFor(WORLD), LACIS_LOG: 'debug' });
    const port = /localhost:(\d+)/.exec(await program.says(/is ready: \S+/))?.[1];
    const response = await fetch(`http://127.0.0.1:${port}/brief.pdf?e=ana&lang=secret`, {
      headers: { cookie: 'session=secret', 'user-agent': 'secret', 'x-forwarded-for': '192.0.2.7' },
    });
    await response.text();
    await program.says(/"answered"/);
    program.process.kill('SIGTERM');
    const { errors } = await program.ended;
    const lines = errors
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ msg }) => msg === 'answered')).toMatchObject({
      level: 'debug',
      id: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/brief.pdf',
      status: 200,
      milliseconds: expect.any(Number),
    });
    expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['ready', 'stopping']));
    expect(errors).not.toMatch(/secret|ana|192\.0\.2\.7|127\.0\.0\.1/);
  });

  test('says why it does not start with a level or a proxy that is none', async () => {
    for (const [env, words] of [
      [{ LACIS_LOG: 'loud' }, /^LACIS_LOG must be one of/],
      [{ LACIS_TRUSTED_PROXIES: 'everybody' }, /^LACIS_TRUSTED_PROXIES must be addresses/],
    ] as const) {
      const { code, errors } = await start({ PORT: '0', ...env }).ended;
      expect([code, errors.trim().split('\n').length]).toEqual([1, 1]);
      expect(errors).toMatch(words);
    }
  });
});

describe('the end of a server', async () => {
  const graph = await world();

  async function serve(served: Graph) {
    const app = openApp('embedded', { log: () => {} });
    const server = limitedServer(app.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await app.serve({ graph: served, vocabulary: readVocabulary(), dataset: DATASET });
    const { port } = server.address() as AddressInfo;
    return { app, server, port, address: `http://127.0.0.1:${port}` };
  }

  /** A connection that stays open, as a browser keeps it. */
  function keeping(port: number) {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    socket.on('error', () => {});
    return {
      closed,
      text: () => text,
      ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`),
    };
  }

  test('a kept connection is answered once more, and told that this was the last time', async () => {
    const { app, server, port } = await serve(graph);
    const connection = keeping(port);
    connection.ask('/health');
    await expect.poll(connection.text).toContain('"status":"ok"');
    expect(connection.text()).not.toContain('Connection: close');
    app.close();
    const over = ended(server, { idle: 60_000, answers: 60_000 });
    connection.ask('/map.json');
    expect(await connection.closed).toMatch(
      /HTTP\/1\.1 200[\s\S]*HTTP\/1\.1 200[\s\S]*Connection: close/,
    );
    await over;
  });

  test('connections that are made already when it ends are taken, and their requests answered', async () => {
    const { app, server, port } = await serve(graph);
    const all = Array.from({ length: 60 }, () => keeping(port));
    for (const connection of all) connection.ask('/health');
    app.close();
    await ended(server, { idle: 60_000, answers: 60_000 });
    const answers = await Promise.all(all.map(({ closed }) => closed));
    expect(answers.filter((text) => !/^HTTP\/1\.1 200/.test(text))).toEqual([]);
  });

  test('idle connections are closed, and what takes too long is cut', async () => {
    let isFrozen = false;
    const { app, server, port } = await serve({
      ...graph,
      read: (statement, parameters) =>
        isFrozen ? new Promise(() => {}) : graph.read(statement, parameters),
    });
    const [idle, slow] = [keeping(port), keeping(port)];
    idle.ask('/health');
    await expect.poll(idle.text).toContain('"status":"ok"');
    isFrozen = true;
    slow.ask('/support.json');
    await pause(50);
    app.close();
    await ended(server, { idle: 50, answers: 300 });
    expect(await idle.closed).toContain('"status":"ok"');
    expect(await slow.closed).toBe('');
  });

  test('a client that sends its head too slowly is cut', async () => {
    const { server, port } = await serve(graph);
    expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
    expect(server.timeout).toBeGreaterThan(0);
    expect(server.maxConnections).toBeGreaterThan(10_000);
    Object.assign(server, { headersTimeout: 200, requestTimeout: 300 });
    const connection = keeping(port);
    await pause(20);
    // One byte now and then keeps no connection.
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 408/);
    await ended(server, { idle: 0, answers: 0 });
  });
});
