/** The server of Node with limits of time and size, and its end: every accepted request is answered. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/** In milliseconds. */
const SECOND = 1_000;
const OPTIONS = {
  /** How long the head of a request, and a whole request, may take to arrive. */
  headersTimeout: 10 * SECOND,
  requestTimeout: 30 * SECOND,
  connectionsCheckingInterval: 2 * SECOND,
  /** How long an idle connection stays: longer than proxies keep theirs, so that they close first. */
  keepAliveTimeout: 65 * SECOND,
  /** In bytes, of all headers with the address. */
  maxHeaderSize: 16 * 1024,
} as const;
/** How long a client may neither send nor read. */
const STILL = 120 * SECOND;
/** Connections at once; beyond, new ones are closed. */
const CONNECTIONS = 16_384;

export function limitedServer(listener: RequestListener): Server {
  const server = createServer(OPTIONS, listener);
  server.setTimeout(STILL);
  server.maxConnections = CONNECTIONS;
  return server;
}

export interface EndingTimes {
  /** How long idle connections stay, because a request may be on its way in them. */
  readonly idle: number;
  /** How long requests may still be answered. */
  readonly answers: number;
}

const ENDING: EndingTimes = { idle: SECOND, answers: 7 * SECOND };
const LOOK = 100;
/** Turns of the event loop without a new connection, after which none is ready any more. */
const QUIET = 3;
/** Turns after which clients that come again and again are no longer waited for, once a second is over. */
const MANY = 128;

/**
 * Takes the connections that the system holds ready: Node takes one in each turn of the event loop, and
 * those that are left when the port closes are cut, with the requests in them.
 */
async function takeReady(server: Server, longest: number): Promise<void> {
  const started = performance.now();
  let quiet = 0;
  const came = () => {
    quiet = 0;
  };
  server.on('connection', came);
  for (let turn = 0; quiet < QUIET; turn += 1) {
    const passed = performance.now() - started;
    if (passed > longest || (passed > SECOND && turn > MANY)) break;
    quiet += 1;
    await new Promise(setImmediate);
  }
  server.off('connection', came);
}

/**
 * Stops listening, and lets open connections finish their requests.
 * @returns when no connection is left; after a while, the rest is cut
 */
export async function ended(
  server: Server,
  { idle, answers }: EndingTimes = ENDING,
): Promise<void> {
  const started = performance.now();
  await takeReady(server, answers);
  let looks = 0;
  return new Promise((resolve) => {
    const look = setInterval(() => {
      looks += 1;
      if (performance.now() - started > answers) server.closeAllConnections();
      // Counted in looks: on a busy machine a second may pass before what has come is read.
      else if (looks * LOOK > idle) server.closeIdleConnections();
    }, LOOK);
    // `close` of node:http would cut idle connections at once, and requests that are on their way in them.
    NetServer.prototype.close.call(server, () => {
      clearInterval(look);
      resolve();
    });
  });
}
