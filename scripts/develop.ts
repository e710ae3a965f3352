/** The development server: one address for page and API; both follow the files. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer as createPage, type ViteDevServer } from 'vite';
import { orSayWhy } from '../api/starting/ending.ts';
import { addressOf, listening } from '../api/starting/listening.ts';
import { environment, seedsIn, settings } from '../api/starting/settings.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { type Api, type Ready, startApi } from './dev/api.ts';
import { forward } from './dev/forward.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** In milliseconds: an editor may write a file in several steps. */
const SETTLED = 50;

const say = (en: string, fr: string) => console.log(terminalLanguage() === 'fr' ? fr : en);

await orSayWhy(async () => {
  const chosen = settings(environment());
  const server = createServer();
  await listening(server, chosen);
  const api = startApi(ROOT, () =>
    say(
      'The API has stopped; it starts again when a file changes.',
      'L’API s’est arrêtée; elle redémarre dès qu’un fichier change.',
    ),
  );
  const opening = pageOn(server);
  server.on(
    'request',
    (request, response) => void opening.then((page) => answer(page, api, request, response)),
  );
  const page = await opening.catch(async (error: unknown) => {
    await api.stop();
    server.close();
    throw error;
  });
  const seeds = resolve(seedsIn(chosen.environment));
  followFiles(page, api, [join(ROOT, 'api'), seeds, join(ROOT, '.env')]);
  endOn(['SIGINT', 'SIGTERM'], server, page, api);
  const ready = await api.ready().catch(() => null);
  if (ready !== null) announce(addressOf(server, chosen), ready);
});

/** Vite on our server: it builds modules when they are asked for, and tells the page what changed. */
function pageOn(server: Server): Promise<ViteDevServer> {
  return createPage({
    configFile: join(ROOT, 'web', 'vite.config.ts'),
    cacheDir: join(ROOT, '.cache', 'vite'),
    appType: 'custom',
    clearScreen: false,
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server } },
  });
}

/** Modules go to Vite, everything else to the API; a browser gets the page where the API has no answer. */
async function answer(
  page: ViteDevServer,
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const toApi = (missing?: () => void) => void forward(api, request, response, { missing });
  const isVisit = request.method === 'GET' && /text\/html/.test(request.headers.accept ?? '');
  if (!isVisit) return void page.middlewares(request, response, () => toApi());
  toApi(() => void showPage(page, request.url ?? '/', response));
}

async function showPage(page: ViteDevServer, url: string, response: ServerResponse): Promise<void> {
  const file = url.startsWith('/embed/') ? 'embed.html' : 'index.html';
  const html = await readFile(join(page.config.root, file), 'utf8');
  const whole = await page.transformIndexHtml(url, html);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(whole);
}

function endOn(signals: readonly NodeJS.Signals[], server: Server, page: ViteDevServer, api: Api) {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    server.close();
    server.closeAllConnections();
    await Promise.all([api.stop(), page.close()]);
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, end);
}

/** The API starts anew when one of its files, or a file of the facts, changes; then the page reloads. */
function followFiles(page: ViteDevServer, api: Api, paths: readonly string[]): void {
  let timer: NodeJS.Timeout | undefined;
  const restart = async () => {
    const began = performance.now();
    await api.restart();
    // An API that cannot start has reported why.
    if ((await api.ready().catch(() => null)) === null) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `The API restarted in ${seconds} s.`,
      `L’API a redémarré en ${seconds.replace('.', ',')} s.`,
    );
    page.ws.send({ type: 'full-reload' });
  };
  page.watcher.add([...paths]);
  page.watcher.on('all', (_, changed) => {
    const path = resolve(changed);
    if (!paths.some((one) => path === one || path.startsWith(`${one}${sep}`))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), SETTLED);
  });
}

function announce(address: string, { entities, links }: Ready): void {
  say(
    `Lacis is ready: ${address} (${entities} entities, ${links} links). The API restarts and the page reloads when a file changes; Ctrl-C stops it.`,
    `Lacis est prêt : ${address} (${entities} entités, ${links} liens). L’API redémarre et la page se recharge quand un fichier change; Ctrl-C l’arrête.`,
  );
}
