/** A request as handlers see it. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../errors.ts';
import { languageOf } from '../language.ts';
import { type Client, clientOf, type Trusted } from './addresses.ts';
import type { Admission } from './admission.ts';
import { Gone } from './gone.ts';

export interface Asked {
  /** Made by the server, for the log and the client. */
  readonly id: string;
  /** GET for a HEAD too: only sending differs. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** As it was sent, still encoded; empty if the target is no valid address. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The language that the client prefers. */
  readonly language: Language;
  /** Whether it has neither Cookie nor Authorization. */
  readonly isAnonymous: boolean;
  /** The public address of this server: scheme and host. */
  readonly origin: string;
  /** Where it comes from, for what one address may do in a minute. */
  readonly client: Client;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  readonly request: IncomingMessage;
  /**
   * Does costly work when it is its turn.
   * @param signal aborted when no client waits any more; by default, that of this request
   */
  admit<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Languages as pages and briefs name them. */
export const spokenIn = ({ language }: Pick<Asked, 'language'>): 'fr' | 'en' =>
  language === 'FR' ? 'fr' : 'en';

/** The language that the address names, or the one that the client prefers. */
export const languageAsked = (asked: Asked, name: 'lang' | 'language'): Language => {
  const named = asked.query.get(name);
  return named === null ? asked.language : languageOf(named);
};

interface AskedParts {
  readonly id: string;
  readonly origin: string;
  readonly trusted: Trusted;
  readonly admission: Admission;
}

export const askedOf = (
  request: IncomingMessage,
  response: ServerResponse,
  parts: AskedParts,
): Asked => new Arrived(request, response, parts);

/** A class, because one is made for each request: a getter that nobody reads costs nothing. */
class Arrived implements Asked {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly language: Language;
  readonly isAnonymous: boolean;
  readonly origin: string;
  readonly request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #admission: Admission;
  readonly #trusted: Trusted;
  #query: URLSearchParams | undefined;
  #signal: AbortSignal | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, parts: AskedParts) {
    const { headers, method = 'GET' } = request;
    const url = targetOf(request.url ?? '/');
    const at = url.indexOf('?');
    this.id = parts.id;
    this.method = method === 'HEAD' ? 'GET' : method;
    this.url = url;
    this.path = at < 0 ? url : url.slice(0, at);
    this.headers = headers;
    this.language = languageOf(headers['accept-language']);
    this.isAnonymous = headers.cookie === undefined && headers.authorization === undefined;
    this.origin = parts.origin;
    this.request = request;
    this.#response = response;
    this.#admission = parts.admission;
    this.#trusted = parts.trusted;
  }

  get client(): Client {
    return clientOf(this.request, this.#trusted);
  }

  get query(): URLSearchParams {
    this.#query ??= new URLSearchParams(this.url.slice(this.path.length));
    return this.#query;
  }

  get signal(): AbortSignal {
    this.#signal ??= leaving(this.#response);
    return this.#signal;
  }

  admit<T>(work: () => Promise<T>, nobody = this.signal): Promise<T> {
    return this.#admission.run(nobody, work);
  }
}

/** Path and query of the request target, which may be a whole address; empty if it is neither. */
function targetOf(target: string): string {
  if (target.startsWith('/')) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return '';
  const { pathname, search } = new URL(target);
  return `${pathname}${search}`;
}

function leaving(response: ServerResponse): AbortSignal {
  const stop = new AbortController();
  const gone = () => {
    if (!response.writableFinished) stop.abort(new Gone());
  };
  if (response.closed || response.destroyed) gone();
  else response.once('close', gone);
  return stop.signal;
}

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** Exactly one valid Host (RFC 9112, 3.2); HTTP/1.0 may have none. */
export function isHostGood({ headers, rawHeaders, httpVersionMinor }: IncomingMessage): boolean {
  if (headers.host === undefined) return httpVersionMinor === 0;
  if (!HOST.test(headers.host)) return false;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1;
}
