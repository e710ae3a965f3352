/** Starts the server: reads the environment, opens the graph, loads it if empty, and listens. */
import './starting/production.ts';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { counted } from './about.ts';
import { createApp } from './app.ts';
import { opened } from './starting/opening.ts';
import { datasetOf, seedFrom, storiesOf } from './starting/seeding.ts';
import { environment, type Settings, settings } from './starting/settings.ts';
import { orSayWhy, Trouble, terminalLanguage } from './starting/trouble.ts';
import { readVocabulary } from './vocabulary/vocabulary.ts';

/** The facts that the program ships with; `LACIS_SEEDS` names another folder. */
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

await orSayWhy(async () => {
  const chosen = settings(environment());
  const vocabulary = readVocabulary();
  const seeds = chosen.environment['LACIS_SEEDS'] || SEEDS;
  const dataset = datasetOf(seeds);
  const stories = storiesOf(seeds, vocabulary);
  const graph = await opened(chosen.environment);
  const server = createServer();
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    server.close(() => void graph.close().then(() => process.exit(process.exitCode ?? 0)));
    server.closeIdleConnections();
  };
  try {
    // The port first: a port in use is said before a long load.
    await listening(server, chosen);
    if ((await counted(graph)).entities === 0) await seedFrom(seeds, graph, vocabulary);
    server.on(
      'request',
      createApp({
        graph,
        vocabulary,
        dataset,
        stories,
        ...(chosen.publicUrl === undefined ? {} : { publicUrl: chosen.publicUrl }),
        ...(chosen.tiles === undefined ? {} : { tiles: chosen.tiles }),
        adminToken: chosen.adminToken,
        kept: chosen.environment['LACIS_DATA'] || 'data',
        ...(existsSync(WEB) ? { web: WEB } : {}),
      }),
    );
  } catch (error) {
    server.close();
    await graph.close();
    throw error;
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const { entities, links } = await counted(graph);
  const address = `http://${chosen.host === '127.0.0.1' ? 'localhost' : chosen.host}:${portOf(server)}`;
  console.log(
    terminalLanguage() === 'fr'
      ? `Lacis est prêt : ${address} (${entities} entités, ${links} liens, moteur ${graph.engine})`
      : `Lacis is ready: ${address} (${entities} entities, ${links} links, engine ${graph.engine})`,
  );
});

function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Trouble(
      `Port ${port} is in use: stop the other program, or set PORT to another number.`,
      `Le port ${port} est occupé : arrêter l’autre programme, ou donner un autre numéro à PORT.`,
    );
  }
  return new Trouble(
    `Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
    `Impossible d’écouter sur ${host}:${port} (${error.code}) : vérifier HOST et PORT.`,
  );
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
