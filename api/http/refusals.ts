/** The refusals of HTTP itself, each with its status, its headers and a sentence in both languages. */
import { type Code, Refusal } from '../errors.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';

type Headers = Readonly<Record<string, string>>;
type Say = (words: Words['http']) => string;

export class HttpRefusal extends Refusal {
  readonly status: number;
  readonly headers: Headers;

  constructor(status: number, code: Code, say: Say, headers: Headers = {}) {
    const { en, fr } = both(({ http }) => say(http));
    super(code, en, fr);
    this.status = status;
    this.headers = headers;
  }
}

/** In seconds: when to try again after a refusal that passes by itself. */
export const SOON = 2;
const after = (seconds: number): Headers => ({ 'Retry-After': String(seconds) });

export const notHere = () => new HttpRefusal(404, 'NOT_FOUND', (http) => http.notHere);

export const notAllowed = (method: string, allowed: readonly string[]) =>
  new HttpRefusal(405, 'BAD_INPUT', (http) => http.notAllowed(method, allowed), {
    Allow: allowed.join(', '),
  });

export const notAcceptable = (offered: readonly string[]) =>
  new HttpRefusal(406, 'BAD_INPUT', (http) => http.notAcceptable(offered));

export const tooLarge = (most: number) =>
  new HttpRefusal(413, 'TOO_COSTLY', ({ bodyTooLarge }) => bodyTooLarge(most));

export const notJson = () =>
  new HttpRefusal(415, 'BAD_INPUT', (http) => http.notJson, { 'Accept-Post': 'application/json' });

export const badTarget = () => new HttpRefusal(400, 'BAD_INPUT', (http) => http.badTarget);

export const otherSite = () => new HttpRefusal(403, 'FORBIDDEN', (http) => http.otherSite);

export const tooOften = (seconds: number) =>
  new HttpRefusal(429, 'TOO_COSTLY', (http) => http.tooOften(seconds), after(seconds));

/** There are more requests than can be answered in time. */
export class Overloaded extends HttpRefusal {
  constructor() {
    super(503, 'UNAVAILABLE', ({ overloaded }) => overloaded, after(SOON));
  }
}

export const loading = () =>
  new HttpRefusal(503, 'UNAVAILABLE', (http) => http.loading, after(SOON));
