/** Starts the server: reads the environment, listens, opens the graph, loads it if empty, and serves it. */
import './starting/production.ts';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { counted } from './about.ts';
import { openApp } from './app.ts';
import type { Graph } from './graph/graph.ts';
import { openLogger } from './http/logging.ts';
import { ended, limitedServer } from './http/server.ts';
import { httpSettings } from './http/settings.ts';
import { opened } from './starting/opening.ts';
import { datasetOf, seedInThread, storiesOf } from './starting/seeding.ts';
import { environment, type Settings, settings } from './starting/settings.ts';
import { orSayWhy, Trouble, terminalLanguage } from './starting/trouble.ts';
import { readVocabulary } from './vocabulary/vocabulary.ts';

/** The facts that the program ships with; `LACIS_SEEDS` names another folder. */
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** In milliseconds: how long the graph may take to close. Acknowledged writes are safe already. */
const CLOSING = 2_000;

await orSayWhy(async () => {
  const chosen = settings(environment());
  const { level, trusted } = httpSettings(chosen.environment);
  const logger = openLogger(level);
  const vocabulary = readVocabulary();
  const seeds = chosen.environment['LACIS_SEEDS'] || SEEDS;
  const dataset = datasetOf(seeds);
  const stories = storiesOf(seeds, vocabulary);
  const { publicUrl, tiles } = chosen;
  const around = { trusted, logger, ...(publicUrl === undefined ? {} : { publicUrl }) };
  const app = openApp(chosen.environment['NEO4J_URI'] ? 'neo4j' : 'embedded', around);
  const server = limitedServer(app.listener);
  let graph: Graph | undefined;
  let isStopping = false;

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    logger.info('stopping');
    app.close();
    await ended(server);
    await Promise.race([graph?.close(), pause(CLOSING)]);
    process.exit(process.exitCode ?? 0);
  }

  try {
    // Before the load: a port in use is reported at once, and requests are answered meanwhile.
    await listening(server, chosen);
    process.on('SIGINT', () => void stop()).on('SIGTERM', () => void stop());
    graph = await opened(chosen.environment);
    if ((await counted(graph)).entities === 0) await seedInThread(seeds, graph, vocabulary);
    await app.serve({
      graph,
      vocabulary,
      dataset,
      stories,
      ...(tiles === undefined ? {} : { tiles }),
      kept: chosen.environment['LACIS_DATA'] || 'data',
      ...(existsSync(WEB) ? { web: WEB } : {}),
    });
  } catch (error) {
    if (isStopping) return;
    server.close();
    server.closeAllConnections();
    await graph?.close();
    throw error;
  }
  const { entities, links } = await counted(graph);
  const address = `http://${chosen.host === '127.0.0.1' ? 'localhost' : chosen.host}:${portOf(server)}`;
  logger.info({ engine: graph.engine, entities, links }, 'ready');
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
