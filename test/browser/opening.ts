/** The page in a real browser: the application on a port of its own, the page built once, Chromium from a package. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  chromium as player,
} from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { createApp, type Parts } from '../../api/app.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { storiesOf } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { SEEDS, seeded } from '../support/seeded.ts';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** A container has no sandbox to give; WebGL is drawn in software. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export interface Opened {
  readonly address: string;
  /** A page of its own, closed with the browser; errors of scripts are gathered in `errors`. */
  readonly page: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly errors: string[];
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/**
 * Opens once for a file of tests; `graph` gives other data than the shipped set, `seeds` other stories,
 * `set` what the server is set to.
 */
export function opening(
  graph: () => Promise<Graph> = seeded,
  seeds = SEEDS,
  set: () => Promise<Partial<Parts>> = async () => ({}),
): Opened {
  const errors: string[] = [];
  let [browser, listener, server, port]: [Browser?, RequestListener?, Server?, number?] = [];

  async function start(): Promise<void> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(port ?? 0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }

  async function stop(): Promise<void> {
    if (server === undefined) return;
    const closed = new Promise((resolve) => server?.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  beforeAll(async () => {
    const web = await built();
    const vocabulary = readVocabulary();
    const stories = storiesOf(seeds, vocabulary);
    const parts = { graph: await graph(), vocabulary, dataset: DATASET, stories };
    listener = createApp({ ...parts, ...(await set()), web, log: () => {} });
    await start();
    browser = await player.launch({ executablePath: await chromium.executablePath(), args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    await stop();
  });

  return {
    get address() {
      return `http://127.0.0.1:${port}`;
    },
    errors,
    stop,
    start,
    page: async (path, options = {}) => {
      const context = await browser?.newContext({
        locale: 'fr-CA',
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context?.newPage();
      if (page === undefined) throw new Error('no browser');
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`http://127.0.0.1:${port}${path}`);
      return page;
    },
  };
}

/** The built page, built anew when a file of web/ is younger. */
async function built(): Promise<string> {
  const newest = Math.max(...files(WEB).map((file) => statSync(file).mtimeMs));
  const folder = join(tmpdir(), `lacis-web-${Math.round(newest)}`);
  if (existsSync(join(folder, 'index.html'))) return folder;
  await build({
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
