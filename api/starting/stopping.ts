/** Ends the server on a signal: accepted requests are answered, then the graph closes and the process ends. */
import type { Server } from 'node:http';
import type { Graph } from '../graph/graph.ts';

/** In milliseconds: how long requests that are being answered may still take. */
const PATIENCE = 8_000;
/** How often connections that have become idle are closed. */
const EVERY = 50;

/** @returns does the same without a signal */
export function closing(server: Server, graph: Graph): () => void {
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    const idle = setInterval(() => server.closeIdleConnections(), EVERY);
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      void ended(graph);
    });
    server.closeIdleConnections();
  };
  // On a connection that stays open, a client learns with its answer that no other one follows.
  server.prependListener('request', (_, response) => {
    if (stopped) response.setHeader('Connection', 'close');
  });
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return stop;
}

async function ended(graph: Graph): Promise<void> {
  try {
    await graph.close();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
  process.exit(process.exitCode ?? 0);
}
