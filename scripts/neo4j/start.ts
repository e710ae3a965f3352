/** Starts Neo4j Community in a process of its own, for developers and for the tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../../api/starting/trouble.ts';
import { classPath } from './classpath.ts';
import { configure, HEAP } from './configuration.ts';
import { guard } from './guardian.ts';
import { passwordOf } from './password.ts';
import { freePort } from './ports.ts';
import { requirements } from './requirements.ts';

export interface Wanted {
  /** The folder of the database. */
  readonly folder: string;
  /** The port of Bolt; 0 takes a free one. */
  readonly port?: number;
  /** The password of the user `neo4j`, at least 8 characters; a new one is made if none is given. */
  readonly password?: string;
  /** Called where the jars have to be downloaded first. */
  readonly announce?: () => void;
  /** Ends the server, even while it starts. */
  readonly signal?: AbortSignal;
}

export interface RunningNeo4j {
  readonly uri: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** The process, for tests that freeze it. */
  readonly pid: number;
  /** Settles when the server has ended, whoever ended it, with its exit code. */
  readonly ended: Promise<number | null>;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** In milliseconds: how long a start, and a clean end, may take. */
const START_LIMIT = 120_000;
const STOP_LIMIT = 30_000;

export async function startNeo4j(wanted: Wanted): Promise<RunningNeo4j> {
  const needed = requirements();
  const path = classPath(needed, wanted.announce);
  const folder = resolve(wanted.folder);
  const port = await freePort(wanted.port);
  if (port === undefined) throw portTaken(wanted.port);
  prepare(folder);
  const conf = configure(folder, port);
  const means = { java: needed.java, classPath: path, conf };
  const password = passwordOf(folder, wanted.password, means);
  const words = [`-Xms${HEAP / 2}m`, `-Xmx${HEAP}m`, '-XX:+UseSerialGC', '-cp', path];
  const main = ['org.neo4j.server.CommunityEntryPoint', '--console-mode'];
  const server = spawn(
    needed.java,
    [...words, ...main, `--home-dir=${folder}`, `--config-dir=${conf}`],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((done) => server.once('close', done));
  const release = guard(server.pid ?? 0);
  void ended.then(release);
  wanted.signal?.addEventListener('abort', () => void end(server, ended, 'SIGTERM'));
  await ready(server, ended, folder);
  return {
    uri: `bolt://localhost:${port}`,
    port,
    username: 'neo4j',
    password,
    pid: server.pid ?? 0,
    ended,
    stop: () => end(server, ended, 'SIGTERM'),
    kill: () => end(server, ended, 'SIGKILL'),
  };
}

function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Trouble(
      `The folder ${folder} cannot be written: check its permissions, or give another one with --folder.`,
      `Le dossier ${folder} ne peut être écrit : vérifier ses permissions, ou en donner un autre par --folder.`,
      { cause: error },
    );
  }
}

/** Waits for the line « Started. » of the server's own log. */
async function ready(server: ChildProcess, ended: Promise<unknown>, folder: string): Promise<void> {
  let log = '';
  const started = new Promise<true>((done) => {
    const hear = (text: string) => {
      log = `${log}${text}`.slice(-10_000);
      if (/INFO .*\bStarted\.\s/.test(log)) done(true);
    };
    server.stdout?.setEncoding('utf8').on('data', hear);
    server.stderr?.setEncoding('utf8').on('data', hear);
  });
  const over = ended.then(() => false as const);
  const late = pause(START_LIMIT, false as const, { ref: false });
  if (await Promise.race([started, over, late])) return;
  await end(server, ended, 'SIGKILL');
  throw notStarted(log, folder);
}

async function end(server: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals) {
  if (server.exitCode === null && server.signalCode === null) server.kill(signal);
  const late = pause(STOP_LIMIT, 'late', { ref: false });
  if ((await Promise.race([ended, late])) !== 'late') return;
  server.kill('SIGKILL');
  await ended;
}

function portTaken(port: number | undefined): Trouble {
  return new Trouble(
    `Port ${port} is in use: stop the other program (perhaps another Neo4j), or give another one with --bolt-port.`,
    `Le port ${port} est occupé : arrêter l’autre programme (peut-être un autre Neo4j), ou en donner un autre par --bolt-port.`,
  );
}

function notStarted(log: string, folder: string): Trouble {
  if (/store_lock|FileLockException|Lock file has been locked/.test(log)) {
    return new Trouble(
      `The folder ${folder} is in use by another Neo4j: stop it, or give another one with --folder.`,
      `Le dossier ${folder} est occupé par un autre Neo4j : l’arrêter, ou en donner un autre par --folder.`,
    );
  }
  const why = /(?:ERROR\s+|Caused by: )(.+)/.exec(log)?.[1] ?? 'java ended early';
  return new Trouble(
    `Neo4j did not start (${why}); ${folder}/logs/debug.log says more.`,
    `Neo4j n’a pas démarré (${why}); ${folder}/logs/debug.log en dit plus.`,
  );
}
