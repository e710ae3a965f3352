/** A process that asks over HTTP and counts, so that asking does not slow answering. */
import { fork } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

export interface Asked {
  readonly url: string;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether each request has an address of its own. */
  readonly different: boolean;
  readonly connections: number;
  /** How many questions are asked in all. */
  readonly amount: number;
}

export interface Counted {
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly errors: number;
  /** In milliseconds: from the first question to the last answer. */
  readonly lasted: number;
  readonly p50: number;
  readonly p99: number;
}

async function ask({
  different,
  connections,
  amount,
  url,
  path,
  ...rest
}: Asked): Promise<Counted> {
  let next = 0;
  const setupRequest = (request: autocannon.Request) => {
    next += 1;
    return { ...request, path: `${path}&n=${next}` };
  };
  let last = performance.now();
  const start = last;
  const asking = autocannon({
    url,
    connections,
    amount,
    timeout: 60,
    // How often it looks whether it is done.
    sampleInt: 10,
    requests: [{ ...rest, path, ...(different ? { setupRequest } : {}) }],
  } as autocannon.Options) as Promise<autocannon.Result> & EventEmitter;
  asking.on('response', () => {
    last = performance.now();
  });
  const { statusCodeStats, errors, latency } = await asking;
  const statuses = Object.entries(statusCodeStats ?? {}).map(([code, { count = 0 }]) => [
    code,
    count,
  ]);
  return {
    statuses: Object.fromEntries(statuses),
    errors,
    lasted: last - start,
    p50: latency.p50,
    p99: latency.p99,
  };
}

const HERE = fileURLToPath(import.meta.url);

export function openAsker() {
  const child = fork(HERE);
  return {
    ask: (asked: Asked) =>
      new Promise<Counted>((resolve, reject) => {
        const ended = () => reject(new Error('the process that asks has ended'));
        child.once('exit', ended).once('message', (counted) => {
          child.off('exit', ended);
          resolve(counted as Counted);
        });
        child.send(asked);
      }),
    close: () => child.kill(),
  };
}

if (process.argv[1] === HERE) {
  process.on('message', async (asked: Asked) => process.send?.(await ask(asked)));
}
