/** Hands a request to the API and its answer back; while the API restarts, the request waits. */
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Api } from './api.ts';

export interface Forwarding {
  /** Answers in place of the API, where it has nothing at this path. */
  readonly missing?: (() => void) | undefined;
}

const MISSING = 404;

export async function forward(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  { missing }: Forwarding = {},
): Promise<void> {
  const unavailable = () => void response.writeHead(503, { 'Retry-After': '1' }).end();
  const ready = await api.ready().catch(() => null);
  if (ready === null) return unavailable();
  const { address } = ready;
  const { method, headers, url } = request;
  // The host stays that of the page, by which the API knows a request of its own page.
  const asked = ask(new URL(url ?? '/', address), { method, headers }, (answer) => {
    if (answer.statusCode === MISSING && missing !== undefined) {
      answer.resume();
      return missing();
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.on('error', () => {
    if (response.headersSent) response.destroy();
    else unavailable();
  });
  response.on('close', () => asked.destroy());
  request.pipe(asked);
}
