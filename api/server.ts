/** Starts the server: reads the environment, opens the graph, loads it if it is empty, and listens. */
import './starting/production.ts';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { counted } from './about.ts';
import { createApp } from './app.ts';
import type { Graph } from './graph/graph.ts';
import { orSayWhy } from './starting/ending.ts';
import { addressOf, listening } from './starting/listening.ts';
import { opened } from './starting/opening.ts';
import { changedSince, datasetOf, seedFrom, storiesOf, vocabularyOf } from './starting/seeding.ts';
import { dataIn, environment, type Settings, seedsIn, settings } from './starting/settings.ts';
import { closing } from './starting/stopping.ts';
import { spoken, terminalLanguage } from './starting/trouble.ts';
import { whileLoading } from './starting/waiting.ts';

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** The development server serves the page itself, and is told the address as a message. */
const DEVELOPMENT = process.argv.includes('--without-page');

await orSayWhy(async () => {
  const chosen = settings(environment());
  const seeds = seedsIn(chosen.environment);
  const parts = {
    vocabulary: vocabularyOf(seeds),
    dataset: datasetOf(seeds),
    kept: dataIn(chosen.environment),
    ...(chosen.publicUrl === undefined ? {} : { publicUrl: chosen.publicUrl }),
    ...(chosen.tiles === undefined ? {} : { tiles: chosen.tiles }),
    ...(existsSync(WEB) && !DEVELOPMENT ? { web: WEB } : {}),
  };
  const stories = storiesOf(seeds, parts.vocabulary);
  const graph = await opened(chosen.environment);
  const server = createServer();
  try {
    // The port first: a port in use is reported before a long load.
    const answer = whileLoading(server, graph.engine);
    await listening(server, chosen);
    if ((await counted(graph)).entities === 0) await seedFrom(seeds, graph, parts.vocabulary);
    else await reportChanges(seeds, graph);
    answer(createApp({ ...parts, graph, stories }));
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await graph.close();
    throw error;
  }
  const stop = closing(server, graph);
  if (DEVELOPMENT) process.on('disconnect', stop);
  await report(server, chosen, graph);
});

async function reportChanges(seeds: string, graph: Graph): Promise<void> {
  const changed = await changedSince(seeds, graph);
  if (changed !== null) console.log(spoken(changed));
}

async function report(server: Server, chosen: Settings, graph: Graph): Promise<void> {
  const { entities, links } = await counted(graph);
  const address = addressOf(server, chosen);
  if (DEVELOPMENT) return void process.send?.({ address, entities, links });
  console.log(
    terminalLanguage() === 'fr'
      ? `Lacis est prêt : ${address} (${entities} entités, ${links} liens, moteur ${graph.engine})`
      : `Lacis is ready: ${address} (${entities} entities, ${links} links, engine ${graph.engine})`,
  );
}
