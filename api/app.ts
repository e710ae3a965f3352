/** The application as a function of its graph: what each path answers. It does not listen. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { counted, lastChange } from './about.ts';
import { cut, isAllowed } from './bounds/heads.ts';
import { LIMITS } from './bounds/limits.ts';
import { pointsOf } from './bounds/points.ts';
import { BRIEF, openBriefs } from './briefs/answer.ts';
import { answerDocs } from './docs/answer.ts';
import { isBrowser, openGraphiql } from './docs/graphiql.ts';
import { isDrawing, openDrawing } from './drawing/answer.ts';
import { Refusal } from './errors.ts';
import type { Graph } from './graph/graph.ts';
import { type ApiParts, createApi } from './graphql.ts';
import { openAnswers } from './http/answers.ts';
import { bodyOf, isSmallJson } from './http/body.ts';
import { languageOf } from './http/language.ts';
import { originBy } from './http/origin.ts';
import { framed, guarded } from './http/policy.ts';
import { openRate } from './http/rate.ts';
import { answerTable, isTable } from './interchange/answer.ts';
import { openLayouts } from './layout/layouts.ts';
import { type Ask, answerEmbed, entityIn, openPages } from './pages/answer.ts';
import { answerRobots, answerSitemap } from './pages/sitemap.ts';
import { support } from './sources/support.ts';
import { type Tiles, originOf as tilesFrom } from './starting/tiles.ts';
import { warm, warming } from './starting/warming.ts';

export interface Parts extends ApiParts {
  /** The folder of the built web application; without it, only the API answers. */
  readonly web?: string;
  /** The folder where the layout of the map is kept; without it, it is computed at each start. */
  readonly kept?: string;
  /** The address under which people know the server, where it is not the one that it is asked at. */
  readonly publicUrl?: string;
  readonly tiles?: Tiles;
}

export function createApp(parts: Parts): RequestListener {
  const { graph } = parts;
  const api = createApi(parts);
  const drawing = openDrawing(graph, parts.vocabulary, openLayouts(parts.kept));
  const last = async () => (await lastChange(graph)).number;
  // A server that stays makes what takes time before anybody asks; a test asks for what it needs.
  const revision =
    parts.kept === undefined ? last : warming(last, () => warm(parts, drawing.begin, askIn(api)));
  const answers = openAnswers(revision, async ({ url, ...question }) =>
    api.fetch(`http://lacis${url}`, question),
  );
  const graphiql = openGraphiql(() =>
    api.fetch('http://lacis/graphql', { headers: { accept: 'text/html' } }),
  );
  const supports = openAnswers(revision, async () => Response.json(await support(graph)));
  revision().catch(() => undefined);
  const rate = openRate(LIMITS.requests);
  const originOf = originBy(parts.publicUrl);
  const images = parts.tiles === undefined ? null : tilesFrom(parts.tiles.url);
  const files =
    parts.web === undefined
      ? undefined
      : sirv(parts.web, {
          gzip: true,
          brotli: true,
          single: true,
          setHeaders: (response) => guarded(response, [], images),
        });

  const pages =
    parts.web === undefined
      ? undefined
      : openPages(parts.web, parts.vocabulary, askIn(api), originOf);

  const briefs = openBriefs(parts.vocabulary, askIn(api), originOf);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!isAllowed(path, request.method)) return onlyRead(response);
    cut(request);
    if (path === '/health') return health(graph, response);
    const wait = await rate.wait(request, pointsOf(path));
    if (wait !== null) return tooOften(request, response, wait);
    if (path === BRIEF) return briefs(request, response);
    if (isDrawing(path)) return drawing.answer(request, response);
    if (path === '/support.json') return supports.answer(request, response);
    if (isTable(path)) return answerTable(path, parts, request, response);
    if (path === '/graphql' && isBrowser(request)) return graphiql(request, response);
    if (path === '/graphql' && isQuestion(request)) return answers.answer(request, response);
    if (path === '/graphql' && request.method === 'POST' && isSmallJson(request, LIMITS.body))
      return answers.answer(request, response, await bodyOf(request));
    if (path === '/graphql') return void (await api(request, response));
    if (path === '/ground.json') return json(response, 200, { tiles: parts.tiles ?? null });
    if (path === '/docs') return answerDocs(api.schema, request, response);
    if (parts.web !== undefined && path.startsWith('/embed/')) {
      framed(response, images);
      return answerEmbed(parts.web, response);
    }
    if (path === '/robots.txt') return answerRobots(originOf(request), response);
    if (path === '/sitemap.xml') return answerSitemap(graph, originOf(request), request, response);
    const entity = entityIn(path);
    if (pages !== undefined && entity !== undefined) {
      guarded(response, [], images);
      return pages(entity, request, response);
    }
    if (path === '/map') response.setHeader('Link', DRAWN_AT_ONCE);
    if (files !== undefined) return files(request, response, () => missing(response));
    missing(response);
  }

  return (request, response) => {
    answer(request, response).catch(() => unavailable(graph, response));
  };
}

/** What the map draws first: the browser asks for it while the page's script is still on its way. */
const DRAWN_AT_ONCE = ['/map.bin', '/map-layout.bin']
  .map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`)
  .join(', ');

/** Asks the API in this process, as a client would. */
const askIn =
  (api: ReturnType<typeof createApi>): Ask =>
  async (query, variables, language) => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };

/** A read request by GET, as a program sends it. */
const isQuestion = ({ method, url }: IncomingMessage) =>
  method === 'GET' && /[?&]query=/.test(url ?? '');

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

function tooOften(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const refusal = new Refusal(
    'TOO_COSTLY',
    `Too many requests from this address: try again in ${seconds} s.`,
    `Trop de requêtes de cette adresse : réessayer dans ${seconds} s.`,
  );
  response.setHeader('Retry-After', String(seconds));
  const message = refusal.sentences[languageOf(request.headers['accept-language'])];
  json(response, 429, { errors: [{ message, extensions: { code: refusal.code } }] });
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

function onlyRead(response: ServerResponse): void {
  response.setHeader('Allow', 'GET, HEAD');
  const message = 'Only GET and HEAD here · Seulement GET et HEAD ici';
  json(response, 405, { error: { code: 'BAD_INPUT', message } });
}

function missing(response: ServerResponse): void {
  json(response, 404, { error: { code: 'NOT_FOUND', message: 'Nothing here · Rien ici' } });
}
