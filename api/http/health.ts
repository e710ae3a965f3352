/** `GET /health`: the process is alive. `GET /ready`: it serves. Both answer at once, also while it loads. */
import { counted, lastChange } from '../about.ts';
import type { Graph } from '../graph/graph.ts';
import { json } from './answer.ts';
import { SOON } from './refusals.ts';
import type { Route } from './routing.ts';

type Count = (graph: Graph, revision: number) => Promise<{ entities: number; links: number }>;

/** What is known of the graph without asking it. */
export interface State {
  readonly entities: number;
  readonly links: number;
  readonly revision: number;
  readonly isServing: boolean;
  readonly isAway: boolean;
}

export interface Health {
  readonly routes: readonly Route[];
  readonly state: () => State;
  /** Counts again where the graph has changed; nobody waits for it. */
  look(): void;
  /**
   * From now on it serves.
   * @param isAway whether the database is known not to answer
   * @param counts counts the graph; without it, the database does
   * @returns when the graph has been counted for the first time
   */
  serve(graph: Graph, isAway: () => boolean, counts?: Count): Promise<void>;
}

/** In milliseconds: how long the first count and a sign of the database may take. */
const FIRST = 50;
const SIGN = 1_000;

export function openHealth(engine: Graph['engine']): Health {
  let served: { readonly graph: Graph; readonly isAway: () => boolean } | null = null;
  let known = { entities: 0, links: 0, revision: 0 };
  let countedBy: Count = counted;
  let counting: Promise<void> | null = null;
  let first: Promise<void> | null = null;

  /** One count at a time, and only when the graph has changed. */
  function count(graph: Graph): Promise<void> {
    counting ??= recount(graph).finally(() => {
      counting = null;
    });
    return counting;
  }

  async function recount(graph: Graph): Promise<void> {
    try {
      const { number: revision } = await lastChange(graph);
      if (revision !== known.revision || known.entities === 0)
        known = { ...(await countedBy(graph, revision)), revision };
    } catch {
      // The last known counts stay: /ready reports that the database is away.
    }
  }

  return {
    state: () => ({ ...known, isServing: served !== null, isAway: served?.isAway() ?? false }),
    look: () => {
      if (served !== null) void count(served.graph);
    },
    routes: [
      {
        path: '/health',
        methods: ['GET'],
        points: 0,
        isOpen: true,
        handle: async () => {
          if (served !== null) {
            void count(served.graph);
            if (first !== null) await within(FIRST, first);
          }
          return json({ status: 'ok', engine, ...known }, { caching: 'never' });
        },
      },
      {
        path: '/ready',
        methods: ['GET'],
        points: 0,
        isOpen: true,
        handle: async () => {
          const reason = served === null ? 'loading' : await away(served.graph, served.isAway);
          if (reason === null) return json({ status: 'ready' }, { caching: 'never' });
          return json(
            { status: 'unready', reason },
            { status: 503, caching: 'never', headers: { 'Retry-After': String(SOON) } },
          );
        },
      },
    ],
    serve(graph, isAway, counts = counted) {
      countedBy = counts;
      served = { graph, isAway };
      const counted = count(graph);
      first = counted;
      counted.then(() => {
        first = null;
      });
      return counted;
    },
  };
}

async function away(graph: Graph, isAway: () => boolean): Promise<'database' | null> {
  if (isAway()) return 'database';
  const hasAnswered = await within(
    SIGN,
    lastChange(graph).then(
      () => true,
      () => false,
    ),
  );
  return hasAnswered === true ? null : 'database';
}

async function within<T>(time: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, time, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
