/** Handles every request: finds its route, counts its cost, sends its answer or its failure. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Language } from '../errors.ts';
import type { Trusted } from './addresses.ts';
import type { Admission } from './admission.ts';
import { type Answer, html, json } from './answer.ts';
import { type Asked, askedOf, isHostGood } from './asked.ts';
import { dropRest } from './body.ts';
import { type Failed, failedOf } from './failing.ts';
import { Gone } from './gone.ts';
import type { Log, Logger } from './logging.ts';
import { ANY_SITE, answerUnlisted } from './methods.ts';
import { type Answered, type Metrics, NO_METRICS } from './metrics.ts';
import { isForReading } from './negotiation.ts';
import type { OriginOf } from './origin.ts';
import type { Rate } from './rate.ts';
import { badTarget, loading, notHere, Overloaded, tooOften } from './refusals.ts';
import type { Route, Routing } from './routing.ts';
import { type Head, send } from './sending.ts';

type Headers = Readonly<Record<string, string>>;

export interface ListeningParts {
  readonly originOf: OriginOf;
  readonly trusted: Trusted;
  readonly rate: Rate;
  readonly admission: Admission;
  readonly logger: Logger;
  readonly log: Log;
  readonly metrics: Metrics;
  /** A failure as a page, with the headers of that page. */
  readonly page: (failed: Failed, language: Language) => readonly [page: string, headers: Headers];
}

export interface Listening {
  readonly listener: RequestListener;
  /** Adds the routes. Until then, every path except `always` is refused as loading. */
  serve(table: Routing): void;
  /** From now on, each answer closes its connection. */
  close(): void;
}

/** In milliseconds: the pause between two lines of the log on the same subject. */
const QUIET = 10_000;

/** Headers of the last answer of a connection. */
const LAST = ['Connection', 'close'] as const;

/** A request with its answer. */
interface Exchange {
  readonly asked: Asked;
  readonly response: ServerResponse;
  readonly started: number;
  /** Headers of every answer to this request. */
  readonly head: Head;
  /** The path of its route as the table has it, for the log. The real path may name a person. */
  route: string;
}

/** @param always the routes that answer from the first moment on */
export function listening(always: Routing, parts: ListeningParts): Listening {
  const { originOf, trusted, rate, admission, logger, log, metrics } = parts;
  let table: Routing | null = null;
  let isClosing = false;
  let isProxyTold = false;
  let toldUntil = 0;

  function answerTo(exchange: Exchange): Answer | Promise<Answer> {
    const { asked, head } = exchange;
    if (asked.path === '' || !isHostGood(asked.request)) throw badTarget();
    const found = always(asked.path) ?? table?.(asked.path);
    if (found === undefined) throw loading();
    if (found === null) throw notHere();
    const { route, params } = found;
    exchange.route = route.path;
    if (route.isOpen === true) for (const one of ANY_SITE) head.push(one);
    if (!route.methods.some((one) => one === asked.method)) return answerUnlisted(route, asked);
    if (route.points > 0) charge(asked, route);
    return route.handle(asked, params);
  }

  function charge({ request, client }: Asked, { points }: Route): void {
    const { key, isLocal } = client;
    if (isLocal) return tellOfProxy(request);
    const wait = rate.wait(key, points);
    if (wait !== null) throw tooOften(wait);
  }

  /** Behind an unnamed proxy on this machine, every client looks like this machine. */
  function tellOfProxy({ headers }: IncomingMessage): void {
    if (isProxyTold || headers['x-forwarded-for'] === undefined) return;
    isProxyTold = true;
    logger.warn('a proxy on this machine is not in LACIS_TRUSTED_PROXIES: no client is limited');
  }

  /** Writes one line for many refusals. */
  function tellOfLoad(): void {
    if (performance.now() < toldUntil) return;
    toldUntil = performance.now() + QUIET;
    const [running, waiting] = [admission.running(), admission.waiting()];
    logger.warn({ running, waiting }, 'more work than can be done in time: requests are refused');
  }

  function failure(error: unknown, { asked }: Exchange): Answer {
    if (error instanceof Overloaded) tellOfLoad();
    const failed = failedOf(error, asked.language, asked.id, log);
    const { status, code, message, headers, id } = failed;
    metrics.refused(code);
    const rest = { status, caching: 'never', vary: 'Accept, Accept-Language' } as const;
    if (isForReading(asked.headers.accept)) {
      const [page, own] = parts.page(failed, asked.language);
      return html(page, { ...rest, headers: { ...headers, ...own } });
    }
    const extensions = id === null ? { code } : { code, id };
    return json({ errors: [{ message, extensions }] }, { ...rest, headers });
  }

  async function respond(exchange: Exchange): Promise<void> {
    const { asked, response, head } = exchange;
    try {
      const answer = await answerTo(exchange);
      await send(answer, asked, response, isClosing ? [...head, ...LAST] : head);
    } catch (error) {
      if (hasLeft(error, response)) return;
      const answer = failure(error, exchange);
      // The connection is cut, so that the client does not take half an answer for a whole one.
      if (response.headersSent) response.destroy();
      else await send(answer, asked, response, isClosing ? [...head, ...LAST] : head);
    }
    dropRest(asked.request);
  }

  return {
    listener: (request, response) => {
      const id = randomUUID();
      const exchange: Exchange = {
        asked: askedOf(request, response, { id, origin: originOf(request), trusted, admission }),
        response,
        started: performance.now(),
        head: ['X-Request-Id', id, 'X-Content-Type-Options', 'nosniff'],
        route: '',
      };
      if (metrics !== NO_METRICS || logger.isLevelEnabled('debug'))
        response.once('close', () => {
          const told = answeredIn(exchange);
          metrics.answered(told);
          if (logger.isLevelEnabled('debug')) tell(exchange, told, logger);
        });
      void respond(exchange);
    },
    serve: (routes) => {
      table = routes;
    },
    close: () => {
      isClosing = true;
    },
  };
}

/** Neither address, path nor query: log and figures say nothing about a person. */
const answeredIn = ({ asked, response, started, route }: Exchange): Answered => ({
  route,
  method: asked.request.method ?? '',
  status: response.headersSent ? response.statusCode : null,
  seconds: (performance.now() - started) / 1000,
});

function tell({ asked, response }: Exchange, told: Answered, logger: Logger): void {
  const { route, method, status, seconds } = told;
  const milliseconds = Math.round(seconds * 1000);
  logger.debug(
    { id: asked.id, method, route, status, milliseconds },
    response.writableFinished ? 'answered' : 'the client left',
  );
}

const BROKEN = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'];

const hasLeft = (error: unknown, response: ServerResponse) =>
  error instanceof Gone ||
  (response.destroyed && BROKEN.includes(String((error as NodeJS.ErrnoException | null)?.code)));
