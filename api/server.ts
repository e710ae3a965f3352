/** Starts the server: reads the environment, listens, opens the graph, loads it if empty, and serves it. */
import './starting/production.ts';
// Takes a while to load: before anybody asks.
import '@simplewebauthn/server';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { counted } from './about.ts';
import { openApp } from './app.ts';
import type { Graph } from './graph/graph.ts';
import { keyOfClient, limitConnections } from './http/connections.ts';
import { openLogger } from './http/logging.ts';
import { ended, limitedServer } from './http/server.ts';
import { httpSettings } from './http/settings.ts';
import { speakByDefault } from './language.ts';
import { COMMAND, hasAdministrator, INVITATIONS } from './starting/administrator.ts';
import { orSayWhy } from './starting/ending.ts';
import { addressOf, listening } from './starting/listening.ts';
import { opened } from './starting/opening.ts';
import {
  changedSince,
  datasetOf,
  registersOf,
  scenariosOf,
  seedInThread,
  storiesOf,
  vocabularyOf,
} from './starting/seeding.ts';
import { dataIn, environment, type Settings, seedsIn, settings } from './starting/settings.ts';
import { said, spoken, terminalLanguage } from './starting/trouble.ts';
import { wordsIn } from './words/words.ts';

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** In milliseconds: how long the graph may take to close. Acknowledged writes are safe already. */
const CLOSING = 2_000;

/** The development server serves the page itself, and is told the address as a message. */
const DEVELOPMENT = process.argv.includes('--without-page');

await orSayWhy(async () => {
  const chosen = settings(environment());
  const { level, trusted, hasMetrics } = httpSettings(chosen.environment);
  const logger = openLogger(level);
  const seeds = seedsIn(chosen.environment);
  const vocabulary = vocabularyOf(seeds);
  const dataset = datasetOf(seeds);
  const stories = storiesOf(seeds, vocabulary);
  if (dataset.language !== undefined) speakByDefault(dataset.language === 'en' ? 'EN' : 'FR');
  const scenarios = scenariosOf(seeds, vocabulary);
  const registers = registersOf(seeds, vocabulary);
  const { publicUrl, tiles, adminToken, contact, provider } = chosen;
  const around = { trusted, logger, hasMetrics, ...(publicUrl === undefined ? {} : { publicUrl }) };
  const app = openApp(chosen.environment['NEO4J_URI'] ? 'neo4j' : 'embedded', around);
  const server = limitedServer(app.listener);
  limitConnections(server, keyOfClient(trusted));
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
    else await reportChanges(seeds, graph);
    await app.serve({
      graph,
      vocabulary,
      dataset: { ...dataset, ...(contact === undefined ? {} : { contact }) },
      stories,
      scenarios,
      registers,
      adminToken,
      provider,
      invitations: join(dataIn(chosen.environment), INVITATIONS),
      ...(tiles === undefined ? {} : { tiles }),
      kept: dataIn(chosen.environment),
      ...(existsSync(WEB) && !DEVELOPMENT ? { web: WEB } : {}),
    });
  } catch (error) {
    if (isStopping) return;
    server.close();
    server.closeAllConnections();
    await graph?.close();
    throw error;
  }
  const { entities, links } = await counted(graph);
  logger.info({ engine: graph.engine, entities, links }, 'ready');
  // The development server has ended. Only now: the listener keeps the process alive.
  if (DEVELOPMENT) process.on('disconnect', () => void stop());
  await report(server, chosen, graph);
  if (adminToken === undefined && !(await hasAdministrator(graph)))
    console.log(wordsIn(terminalLanguage()).access.firstLink(COMMAND));
});

async function reportChanges(seeds: string, graph: Graph): Promise<void> {
  const changed = await changedSince(seeds, graph);
  if (changed !== null) console.log(spoken(changed));
}

async function report(server: Server, chosen: Settings, graph: Graph): Promise<void> {
  const { entities, links } = await counted(graph);
  const address = addressOf(server, chosen);
  if (DEVELOPMENT) return void process.send?.({ address, entities, links });
  console.log(said(({ ready }) => ready(address, entities, links, graph.engine)));
}
