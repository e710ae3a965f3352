/** `neo4j`: a real Neo4j Community on this machine, for developers. Ctrl-C stops it. */
import { Command, InvalidArgumentError } from 'commander';
import { Trouble, terminalLanguage } from '../api/starting/trouble.ts';
import { type RunningNeo4j, startNeo4j } from './neo4j/start.ts';
import { verb } from './verb.ts';

interface Options {
  readonly folder: string;
  readonly boltPort: number;
  readonly password?: string;
}

export const neo4j = new Command('neo4j')
  .description('start Neo4j Community on this machine only (needs Java 17 to 21, and Maven)')
  .option('--folder <folder>', 'where its data lives', 'data/neo4j')
  .option('--bolt-port <port>', 'the port on which it answers', portOf, 7687)
  .option('--password <password>', 'of the user neo4j, for a new folder; made up where absent')
  .action(
    verb(async ({ folder, boltPort, password }: Options) => {
      const stopping = new AbortController();
      const stop = () => stopping.abort();
      process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
      const { signal } = stopping;
      try {
        const wanted = { folder, port: boltPort, announce, signal };
        const running = await startNeo4j(password === undefined ? wanted : { ...wanted, password });
        console.log(readyLines(running));
        const code = await running.ended;
        if (!signal.aborted) throw endedByItself(code, folder);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }),
  );

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('a number from 0 to 65535 is expected');
}

function announce(): void {
  console.log(
    terminalLanguage() === 'fr'
      ? 'Neo4j est pris de Maven Central (environ 130 Mo, une fois)…'
      : 'Fetching Neo4j from Maven Central (about 130 MB, once)…',
  );
}

function readyLines({ uri, username, password }: RunningNeo4j): string {
  const french = terminalLanguage() === 'fr';
  return [
    french
      ? `Neo4j est prêt : ${uri} (Ctrl-C l’arrête)`
      : `Neo4j is ready: ${uri} (Ctrl-C stops it)`,
    french ? 'Pour que Lacis l’emploie :' : 'For Lacis to use it:',
    `  export NEO4J_URI=${uri} NEO4J_USERNAME=${username} NEO4J_PASSWORD=${password}`,
  ].join('\n');
}

function endedByItself(code: number | null, folder: string): Trouble {
  return new Trouble(
    `Neo4j ended by itself (${code ?? 'killed'}); ${folder}/logs/debug.log says more.`,
    `Neo4j s’est arrêté de lui-même (${code ?? 'tué'}); ${folder}/logs/debug.log en dit plus.`,
  );
}
