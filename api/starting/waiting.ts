/** Answers requests while the first load lasts: the server is alive, and not ready. */
import type { RequestListener, Server, ServerResponse } from 'node:http';

/** In seconds: when a client may ask again. */
const AGAIN = 5;

/** @returns sets the answers of the loaded server in place of these */
export function whileLoading(server: Server, engine: string): (app: RequestListener) => void {
  let app: RequestListener = (request, response) => {
    const alive = (request.url ?? '').split('?')[0] === '/health';
    if (alive) return answer(response, 200, { status: 'loading', engine });
    response.setHeader('Retry-After', String(AGAIN));
    answer(response, 503, { status: 'loading', engine });
  };
  server.on('request', (request, response) => app(request, response));
  return (loaded) => {
    app = loaded;
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
