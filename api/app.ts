/** The application as a function of its graph: what each path answers. It does not listen. */
import type { RequestListener, ServerResponse } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga } from 'graphql-yoga';
import sirv from 'sirv';
import { counted } from './about.ts';
import { createContext, type Dataset } from './context.ts';
import { openDrawing } from './drawing/answer.ts';
import type { Graph } from './graph/graph.ts';
import { languageOf } from './http/language.ts';
import { type Log, logToConsole, masking } from './http/masking.ts';
import { createSchema } from './schema.ts';
import { openSearch } from './search/search.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface Parts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly dataset: Dataset;
  /** The folder of the built web application; without it, only the API answers. */
  readonly web?: string;
  readonly log?: Log;
}

/** The page asks nothing of any other host, and runs no script that it did not ship. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; " +
  "connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

export function createApi({ graph, vocabulary, dataset, log = logToConsole }: Parts) {
  const search = openSearch(graph);
  return createYoga({
    schema: createSchema(vocabulary),
    context: ({ request }) =>
      createContext({
        graph,
        vocabulary,
        dataset,
        search,
        language: languageOf(request.headers.get('accept-language')),
      }),
    plugins: [masking(log)],
    renderGraphiQL,
    maskedErrors: false,
    batching: false,
    landingPage: false,
    logging: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
  });
}

export function createApp(parts: Parts): RequestListener {
  const api = createApi(parts);
  const drawing = openDrawing(parts.graph, parts.vocabulary);
  const files =
    parts.web === undefined
      ? undefined
      : sirv(parts.web, { gzip: true, brotli: true, single: true, setHeaders: guarded });
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/graphql') return void api(request, response);
    if (path === '/health') return void health(parts.graph, response);
    if (path === '/map.json')
      return void drawing(request, response).catch(() => unavailable(parts.graph, response));
    if (files !== undefined) return files(request, response, () => missing(response));
    return missing(response);
  };
}

async function health(graph: Graph, response: ServerResponse): Promise<void> {
  try {
    const { entities, links } = await counted(graph);
    json(response, 200, { status: 'ok', engine: graph.engine, entities, links });
  } catch {
    unavailable(graph, response);
  }
}

function unavailable(graph: Graph, response: ServerResponse): void {
  json(response, 503, { status: 'unavailable', engine: graph.engine });
}

function guarded(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

function missing(response: ServerResponse): void {
  json(response, 404, { error: { code: 'NOT_FOUND', message: 'Nothing here · Rien ici' } });
}
