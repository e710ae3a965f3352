/** The whole application on a port of its own, closed when the tests of the file are over. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type Parts } from '../../api/app.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from './asking.ts';
import { atEndOfFile } from './ending.ts';

/**
 * @param more what the application is given besides
 * @returns its address, without a slash at the end.
 */
export function serving(graph: Graph, more: Partial<Parts> = {}): Promise<string> {
  const parts = { graph, vocabulary: readVocabulary(), dataset: DATASET, log: () => {}, ...more };
  return listenedTo(createApp(parts));
}

export async function listenedTo(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  // Who asks ends a connection: where both may, a question can meet a connection that is just ended.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEndOfFile(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
