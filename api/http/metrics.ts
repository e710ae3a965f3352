/** `GET /metrics`: figures for Prometheus, where `LACIS_METRICS` is set. They say nothing about a person. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../graph/graph.ts';
import type { Admission } from './admission.ts';
import { text } from './answer.ts';
import type { Health } from './health.ts';
import type { Route } from './routing.ts';

/** An answer, as it is counted. */
export interface Answered {
  /** The path as the table of routes has it; empty where none fits. */
  readonly route: string;
  readonly method: string;
  /** Null where the client left before an answer. */
  readonly status: number | null;
  readonly seconds: number;
}

export interface Metrics {
  answered(answered: Answered): void;
  /** @param code of a refusal or a failure */
  refused(code: string): void;
}

export const NO_METRICS: Metrics = { answered: () => undefined, refused: () => undefined };

/** In seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A client may send any word as a method: each would be a series of its own. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

interface Watched {
  readonly engine: Graph['engine'];
  readonly health: Health;
  readonly admission: Admission;
}

export function openMetrics({ engine, health, admission }: Watched): Metrics & { route: Route } {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'lacis_' });
  const requests = new Counter({
    name: 'lacis_http_requests_total',
    help: 'Requests by route, method and status; the status is “none” where the client left first',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'lacis_http_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'lacis_refusals_total',
    help: 'Errors that clients were told, by code',
    labelNames: ['code'],
    registers,
  });
  const shown = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `lacis_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  shown('entities', 'Entities in the graph', () => health.state().entities);
  shown('links', 'Links in the graph', () => health.state().links);
  shown('revision', 'The number of the last change', () => health.state().revision);
  shown('serving', '1 when the facts are loaded, else 0', () => Number(health.state().isServing));
  shown('work_running', 'Costly requests that run', admission.running);
  shown('work_waiting', 'Costly requests that wait for their turn', admission.waiting);
  const up = new Gauge({
    name: 'lacis_engine_up',
    help: '1 when the database is known to answer, else 0',
    labelNames: ['engine'],
    registers,
    collect() {
      const { isServing, isAway } = health.state();
      this.set({ engine }, Number(isServing && !isAway));
    },
  });
  up.set({ engine }, 0);

  return {
    answered({ route, method, status, seconds }) {
      const of = route === '' ? 'none' : route;
      requests.inc({
        route: of,
        method: METHODS.has(method) ? method : 'other',
        status: status ?? 'none',
      });
      durations.observe({ route: of }, seconds);
    },
    refused: (code) => refusals.inc({ code }),
    route: {
      path: '/metrics',
      methods: ['GET'],
      points: 1,
      handle: async () => {
        health.look();
        return text(await registry.metrics(), registry.contentType, { caching: 'never' });
      },
    },
  };
}
