/** Every path of the server, with its methods, its cost and its handler. */
import { answersBriefs } from './briefs/answer.ts';
import { answersFeed } from './changes/feed.ts';
import { answersPolis } from './consultations/answer.ts';
import { BALLOT_PATH } from './consultations/voter.ts';
import type { Dataset } from './context.ts';
import { answersDocs, answersSchema } from './docs/answer.ts';
import type { Graph } from './graph/graph.ts';
import type { Api } from './graphql.ts';
import { json } from './http/answer.ts';
import { type Files, openFiles } from './http/files.ts';
import { answersBallot, answersGraphql } from './http/graphql.ts';
import type { Kept } from './http/kept.ts';
import { policy } from './http/policy.ts';
import { notHere } from './http/refusals.ts';
import { type Handler, type Route, type Routing, routing } from './http/routing.ts';
import { answersTable } from './interchange/answer.ts';
import { answersDuplicates } from './interchange/answer-duplicates.ts';
import { answersExport } from './interchange/answer-export.ts';
import { answersImport } from './interchange/answer-import.ts';
import { entityTable, linkTable } from './interchange/tables.ts';
import { type Drawing, MAP_PATHS } from './map/answer.ts';
import { isPagePath, PAGE_PATHS } from './pages/addresses.ts';
import { openPages } from './pages/answer.tsx';
import type { Ask } from './pages/ask.ts';
import { dressing } from './pages/dressing.ts';
import { answerRobots, answersSitemap } from './pages/sitemap.ts';
import { answersSpending } from './purchases/download.ts';
import { answersScenario } from './scenarios/download.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import { answersSupport } from './sources/support.ts';
import { originOf, type Tiles } from './starting/tiles.ts';
import type { Story } from './stories/story.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface RouteParts {
  readonly graph: Graph;
  readonly dataset: Dataset;
  readonly vocabulary: Vocabulary;
  readonly stories: readonly Story[];
  readonly api: Api;
  readonly ask: Ask;
  readonly kept: Kept;
  readonly drawing: Drawing;
  readonly tiles: Tiles | null;
  /** The folder of the built page; without it, only the API answers. */
  readonly web?: string;
}

/** Costs of a request, in the points that an address has in a minute. */
const [FREE, QUESTION, PAGE, HEAVY, UPLOAD] = [0, 1, 2, 10, 20];
const GET = ['GET'] as const;

export function routesOf(parts: RouteParts): Routing {
  const pages = parts.web === undefined ? null : pagesOf(parts, parts.web);
  const table = routing([...dataRoutes(parts), ...(pages?.routes ?? [])]);
  return (path) =>
    table(path) ?? (pages?.files.has(path) ? { route: pages.file, params: {} } : null);
}

/** The routes of programs. Pages of other sites may read most of them. */
function dataRoutes({
  graph,
  vocabulary,
  dataset,
  api,
  ask,
  kept,
  drawing,
  tiles,
}: RouteParts): Route[] {
  const read = (path: string, points: number, handle: Handler): Route => {
    return { path, methods: GET, points, isOpen: true, handle };
  };
  const tables = { graph, vocabulary };
  const nameIn = async (id: string) => (await snapshotOf(graph, vocabulary)).facts.entities.get(id);
  return [
    {
      path: '/graphql',
      methods: ['GET', 'POST'],
      points: QUESTION,
      isOpen: true,
      handle: answersGraphql(api, kept),
    },
    { path: BALLOT_PATH, methods: ['POST'], points: QUESTION, handle: answersBallot(api) },
    read('/consultations/:id/:table', HEAVY, answersPolis(api.consulting, nameIn)),
    read('/schema.graphql', FREE, answersSchema(api.schema)),
    ...MAP_PATHS.map((path) => read(path, QUESTION, drawing.answers(path))),
    read('/changes.atom', HEAVY, answersFeed(ask, kept)),
    read('/support.json', QUESTION, answersSupport(graph, kept)),
    read('/entities.csv', HEAVY, answersTable('entities.csv', entityTable, tables)),
    read('/links.csv', HEAVY, answersTable('links.csv', linkTable, tables)),
    {
      path: '/export/:format',
      methods: ['GET', 'POST'],
      points: HEAVY,
      isOpen: true,
      handle: answersExport({ graph, vocabulary, dataset, api }),
    },
    read('/duplicates.json', UPLOAD, answersDuplicates(graph, kept)),
    {
      path: '/import.json',
      methods: ['GET', 'POST'],
      points: UPLOAD,
      handle: answersImport({ graph, vocabulary, viewer: api.viewer }),
    },
    read('/brief.pdf', HEAVY, answersBriefs({ vocabulary, ask, kept })),
    read('/scenario.xlsx', HEAVY, answersScenario({ ask, kept })),
    read('/spending.xlsx', HEAVY, answersSpending({ ask, kept })),
    read('/ground.json', FREE, () => json({ tiles }, { caching: 'never' })),
    {
      path: '/docs',
      methods: GET,
      points: PAGE,
      handle: answersDocs(api.schema, dataset.examples),
    },
    { path: '/robots.txt', methods: GET, points: FREE, handle: answerRobots },
    { path: '/sitemap.xml', methods: GET, points: HEAVY, handle: answersSitemap(graph) },
  ];
}

interface PageRoutes {
  readonly routes: readonly Route[];
  readonly files: Files;
  /** The route of the files of the built page. */
  readonly file: Route;
}

/** The routes of the page. */
function pagesOf(parts: RouteParts, web: string): PageRoutes {
  const { vocabulary, stories, ask, kept, tiles } = parts;
  const images = tiles === null ? null : originOf(tiles.url);
  const [headers, framed] = [policy({ images }), policy({ images, isFramed: true })];
  const files = openFiles(web, headers, dressing(parts.dataset, parts.graph));
  const pages = openPages({ files, vocabulary, ask, kept, headers, exports: parts });
  const known = new Set(stories.map(({ id }) => id));
  const view = (path: string, points: number, handle: Handler): Route => {
    return { path, methods: GET, points, handle };
  };
  const shell: Handler = () => files.find('/index.html');
  const map: Handler = async () => {
    const page = await files.find('/index.html');
    return { ...page, headers: { ...headers, Link: DRAWN_AT_ONCE } };
  };
  const story: Handler = async (_, { id = '' }) => {
    const page = await files.find('/index.html');
    return known.has(id) ? page : { ...page, status: 404 };
  };
  const embedded: Handler = async (_, { rest = '' }) => {
    if (!isPagePath(`/${rest}`)) throw notHere();
    return { ...(await files.find('/embed.html')), headers: framed };
  };
  return {
    files,
    // An embed in a frame without an origin reads scripts and styles as another site would.
    file: { ...view('/<file>', FREE, ({ path }) => files.find(path)), isOpen: true },
    routes: [
      ...PAGE_PATHS.map((path) => view(path, FREE, path === '/map' ? map : shell)),
      view('/stories/:id', FREE, story),
      view('/e', PAGE, pages.list),
      view('/e/:id', PAGE, pages.entity),
      view('/embed', FREE, embedded),
      view('/embed/*', FREE, embedded),
    ],
  };
}

/** The map draws these first: the browser fetches them while the script of the page is still loading. */
const DRAWN_AT_ONCE = ['/map.bin', '/map-layout.bin']
  .map((path) => `<${path}>; rel=preload; as=fetch; crossorigin`)
  .join(', ');
