/** The application as a function of its graph: a listener for requests. It opens no port. */
import type { RequestListener } from 'node:http';
import { counted, lastChange } from './about.ts';
import { LIMITS } from './bounds/limits.ts';
import { openCircuit } from './graph/circuit.ts';
import type { Graph } from './graph/graph.ts';
import { type ApiParts, createApi } from './graphql.ts';
import { NOBODY, type Trusted } from './http/addresses.ts';
import { type Admission, type AdmissionSettings, openAdmission } from './http/admission.ts';
import { openHealth } from './http/health.ts';
import { openKept } from './http/kept.ts';
import { type Listening, listening } from './http/listening.ts';
import { type Log, type Logger, logErrors, openLogger } from './http/logging.ts';
import { type Metrics, NO_METRICS, openMetrics } from './http/metrics.ts';
import { originBy } from './http/origin.ts';
import { openRate } from './http/rate.ts';
import { type Route, routing } from './http/routing.ts';
import { sharedIn } from './layout/keeping.ts';
import { openLayouts } from './layout/layouts.ts';
import { openDrawing } from './map/answer.ts';
import { askIn } from './pages/ask.ts';
import { noticePage } from './pages/notice.tsx';
import { routesOf } from './routes.ts';
import { knownSnapshot, snapshotOf } from './snapshot/snapshot.ts';
import type { Tiles } from './starting/tiles.ts';
import { warm, warming } from './starting/warming.ts';

/** The settings of the server, which it has before it reads any fact. */
export interface Around {
  /** The address under which people know the server, where it is not the one that it is asked at. */
  readonly publicUrl?: string;
  /** The proxies whose word on who asks is believed; without it, none. */
  readonly trusted?: Trusted;
  readonly logger?: Logger;
  /** Receives unexpected errors; without it, they go to `logger`. */
  readonly log?: Log;
  readonly admission?: Partial<AdmissionSettings>;
  /** Whether `/metrics` answers. */
  readonly hasMetrics?: boolean;
}

export interface Served extends ApiParts {
  /** The folder of the built web application; without it, only the API answers. */
  readonly web?: string;
  /** The folder where the layout of the map is kept; without it, it is computed at each start. */
  readonly kept?: string;
  readonly tiles?: Tiles;
}

export type Parts = Around & Served;

export interface App {
  readonly listener: RequestListener;
  /**
   * From now on it answers from this graph. Before, `/health` and `/ready` answer, and the rest says that it loads.
   * @returns when the graph has been counted
   */
  serve(parts: Served): Promise<void>;
  /** From now on each answer closes its connection. */
  close(): void;
}

interface Kit {
  readonly admission?: Admission;
  readonly metrics?: Metrics;
}

/** The kit around some routes. */
export function listeningTo(
  routes: readonly Route[],
  { publicUrl, trusted = NOBODY, logger = openLogger(), log, admission }: Around = {},
  kit: Kit = {},
): Listening {
  return listening(routing(routes), {
    originOf: originBy(publicUrl),
    trusted,
    rate: openRate(LIMITS.requests),
    admission: kit.admission ?? openAdmission(admission),
    metrics: kit.metrics ?? NO_METRICS,
    page: noticePage,
    logger,
    log: log ?? logErrors(logger),
  });
}

export function openApp(engine: Graph['engine'], around: Around = {}): App {
  const logger = around.logger ?? openLogger();
  const log = around.log ?? logErrors(logger);
  const health = openHealth(engine);
  /** Streams end only when they are told. */
  let endStreams = () => {};
  const admission = openAdmission(around.admission);
  const metrics = around.hasMetrics ? openMetrics({ engine, health, admission }) : null;
  const { listener, serve, close } = listeningTo(
    [...health.routes, ...(metrics === null ? [] : [metrics.route])],
    { ...around, logger, log },
    { admission, ...(metrics === null ? {} : { metrics }) },
  );

  return {
    listener,
    close() {
      close();
      endStreams();
    },
    serve(served) {
      const { graph, isAway } = guarded(served.graph, logger);
      const refused = metrics?.refused;
      const parts = { stories: [], ...served, graph, log, ...(refused ? { refused } : {}) };
      const api = createApi(parts);
      endStreams = api.following.close;
      const ask = askIn(api);
      const drawing = openDrawing(
        () => snapshotOf(graph, parts.vocabulary),
        parts.vocabulary,
        openLayouts({
          folder: parts.kept,
          // Where others draw the same graph, they draw the same map.
          shared: graph.shared ? sharedIn(graph) : undefined,
        }),
      );
      const last = async () => (await lastChange(graph)).number;
      // A server that stays makes what takes time before anybody asks; a test asks for what it needs.
      const revision =
        parts.kept === undefined ? last : warming(last, () => warm(parts, drawing.begin, ask));
      revision().catch(() => undefined);
      const tiles = parts.tiles ?? null;
      serve(routesOf({ ...parts, api, ask, drawing, tiles, kept: openKept(revision) }));
      return health.serve(graph, isAway, countsOf);
    },
  };
}

/** From the snapshot where it stands at this revision; else the database counts, which does not wait for it. */
async function countsOf(
  graph: Graph,
  revision: number,
): Promise<{ entities: number; links: number }> {
  const now = knownSnapshot(graph);
  if (now?.revision !== revision) return counted(graph);
  const { entities, links } = now.facts.counts;
  return { entities, links };
}

/** A database on another machine may go away; the embedded engine ends with the process. */
function guarded(graph: Graph, logger: Logger): { graph: Graph; isAway: () => boolean } {
  if (!graph.shared) return { graph, isAway: () => false };
  const circuit = openCircuit(graph, {
    changed: (isOpen) =>
      isOpen ? logger.error('the database is away') : logger.warn('the database is back'),
  });
  return { graph: circuit.graph, isAway: circuit.isOpen };
}

/** The listener of a server whose facts are loaded already. */
export function createApp(parts: Parts): RequestListener {
  const app = openApp(parts.graph.engine, parts);
  void app.serve(parts);
  return app.listener;
}
