/** The page in a real browser: the application on a port of its own, the built page, and a Chromium. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished, TestRunner } from 'vitest';
import { createApp, type Parts } from '../../api/app.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { registersOf, scenariosOf, storiesOf } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { atEndOfFile } from '../support/ending.ts';
import { SEEDS, seeded } from '../support/seeded.ts';
import { sharedBrowser } from './browser.ts';

const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

export interface Opened {
  readonly address: string;
  /**
   * A page in a context of its own, closed with the test, or with the file where a hook asks for it; errors of
   * scripts are gathered in `errors`. `before` sees the page while it is still blank.
   */
  readonly page: (
    path: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => unknown,
  ) => Promise<Page>;
  readonly errors: string[];
  /** Ends every connection, and each new one at once: as a server that is away, but nobody else can take its port. */
  readonly stop: () => void;
  readonly start: () => void;
}

let shipped: Promise<RequestListener> | undefined;
const asShipped = async (): Promise<Partial<Parts>> => ({});

/**
 * Opens once for a file of tests; `graph` gives other data than the shipped set, `set` other settings
 * of the server. The application as shipped is one for all files of a process.
 */
export function opening(
  graph: () => Promise<Graph> = seeded,
  set: () => Promise<Partial<Parts>> = asShipped,
): Opened {
  const isShipped = graph === seeded && set === asShipped;
  const errors: string[] = [];
  let [server, port, isAway]: [Server?, number?, boolean?] = [];

  beforeAll(async () => {
    if (isShipped) shipped ??= application(graph, set);
    server = createServer(await (isShipped ? shipped : application(graph, set)));
    // Who asks ends a connection: where both may, a question can meet a connection that is just ended.
    server.keepAliveTimeout = 0;
    server.on('connection', (socket) => isAway && socket.destroy());
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(async () => {
    const closed = new Promise((resolve) => server?.close(resolve));
    server?.closeAllConnections();
    await closed;
  });

  return {
    get address() {
      return `http://127.0.0.1:${port}`;
    },
    errors,
    stop: () => {
      isAway = true;
      server?.closeAllConnections();
    },
    start: () => {
      isAway = false;
    },
    page: async (path, options = {}, before = () => {}) => {
      const browser = await sharedBrowser();
      const context = await browser.newContext({
        locale: 'fr-CA',
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      if (TestRunner.getCurrentTest() === undefined) atEndOfFile(() => context.close());
      else onTestFinished(() => context.close());
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await before(page);
      await page.goto(`http://127.0.0.1:${port}${path}`);
      return page;
    },
  };
}

async function application(
  graph: () => Promise<Graph>,
  set: () => Promise<Partial<Parts>>,
): Promise<RequestListener> {
  const vocabulary = readVocabulary();
  const stories = storiesOf(SEEDS, vocabulary);
  const scenarios = scenariosOf(SEEDS, vocabulary);
  const registers = registersOf(SEEDS, vocabulary);
  const texts = { stories, scenarios, registers };
  const parts = { graph: await graph(), vocabulary, dataset: DATASET, ...texts, web: WEB };
  return createApp({ ...parts, ...(await set()), log: () => {} });
}
