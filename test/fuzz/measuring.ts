/**
 * Sends a request to the whole application, in this process, and measures what it takes: processor time
 * from receipt to answer, and the longest piece of it during which nobody else could be served.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Hostile {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Spent {
  readonly status: number;
  readonly text: string;
  /** Milliseconds of processor, of the thread that serves. */
  readonly processor: number;
  /** The most of them between two beats of the event loop. */
  readonly held: number;
}

/** A question of the API, by POST. */
export const asked = (query: string, variables?: unknown, more: object = {}): Hostile => ({
  body: JSON.stringify({ query, variables, ...more }),
});

export const bytesOf = ({ path = '', headers = {}, body = '' }: Hostile): number =>
  path.length + JSON.stringify(headers).length + Buffer.byteLength(body);

/** In milliseconds: between two beats. */
const BEAT = 2;

export function openMeasure(address: string) {
  const { port } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  let count = 0;

  /** Each time at another address, so that no kept answer serves. */
  function answer({
    method,
    path,
    headers,
    body,
  }: Hostile): Promise<{ status: number; parts: Buffer[] }> {
    count += 1;
    const target = path ?? `/graphql?n=${count}`;
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port,
          agent,
          host: '127.0.0.1',
          path: target,
          method: method ?? (body === undefined ? 'GET' : 'POST'),
          headers: {
            'accept-language': 'en',
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, parts }));
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async function once(hostile: Hostile): Promise<Spent> {
    let [last, held] = [used(), 0];
    const beat = setInterval(() => {
      const now = used();
      held = Math.max(held, now - last);
      last = now;
    }, BEAT);
    const before = used();
    const { status, parts } = await answer(hostile);
    const processor = used() - before;
    await new Promise((resolve) => setTimeout(resolve, BEAT));
    clearInterval(beat);
    held = Math.max(held, used() - last);
    // Read only now: it is no work of the server.
    return { status, text: Buffer.concat(parts).toString('utf8'), processor, held };
  }

  /** The least of three: the others may have met the collection of memory or a busy machine. */
  async function least(hostile: Hostile): Promise<Spent> {
    const all = [await once(hostile), await once(hostile), await once(hostile)];
    const smallest = (values: number[]) => Math.min(...values);
    return {
      ...(all[0] as Spent),
      processor: smallest(all.map(({ processor }) => processor)),
      held: smallest(all.map((one) => one.held)),
    };
  }

  return { once, least, close: () => agent.destroy() };
}

/** Linux counts the time of each thread; elsewhere the engine and the collector count too, and so the server for more. */
const OF_THREAD = '/proc/thread-self/schedstat';
const isThreadKnown = existsSync(OF_THREAD);

/** Milliseconds of processor that this thread has used. */
export function used(): number {
  if (isThreadKnown) return Number(readFileSync(OF_THREAD, 'utf8').split(' ', 1)[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes of the heap that are in use once what is not has been collected. */
export function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

export interface Errors {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { code?: string };
  }[];
}

/** The codes of an answer's errors; of a path beside the API, the one that it has. */
export function codesIn(text: string): (string | undefined)[] {
  if (!text.startsWith('{')) return [];
  const { errors, error } = JSON.parse(text) as Errors & { error?: { code: string } };
  return [
    ...(errors ?? []).map(({ extensions }) => extensions?.code),
    ...(error ? [error.code] : []),
  ];
}

/** Whether nothing was answered. */
export function isRefused(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const { data, errors } = JSON.parse(text) as Errors;
  return errors !== undefined && (data === undefined || data === null);
}

/** Whether it was refused before anything was done for it: no part of an answer was at fault. */
export function isRefusedBefore(text: string): boolean {
  if (!isRefused(text)) return false;
  const { errors = [] } = JSON.parse(text) as { errors?: { path?: unknown }[] };
  return errors.every(({ path }) => path === undefined);
}
