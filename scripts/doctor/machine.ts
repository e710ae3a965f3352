/** What the machine brings: Node, room on the disk, a folder that can be written, a free port, the built page. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataIn, type Environment, type Settings } from '../../api/starting/settings.ts';
import { type Finding, good, told, wrong } from './finding.ts';

const PAGE = fileURLToPath(new URL('../../dist/web/index.html', import.meta.url));
const OLDEST = [20, 19] as const;
/** The lines of Node that are kept up when this was written. */
const KEPT_UP = [22, 24, 26];
/** Megabytes: below the first nothing can be written for long, below the second one should know. */
const [LEAST, LITTLE] = [50, 1_000];

export function nodeFinding(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return wrong((words) => words.nodeTooOld(version, OLDEST.join('.')));
  return KEPT_UP.includes(major)
    ? good((words) => words.node(version))
    : told((words) => words.nodeNotKeptUp(version, KEPT_UP));
}

export function folderFindings(env: Environment): Finding[] {
  const folder = dataIn(env);
  const there = nearest(resolve(folder));
  const room = roomIn(there);
  return [
    isWritable(there)
      ? good((words) => words.folderWritable(folder))
      : wrong((words) => words.folderNotWritable(folder)),
    room < LEAST
      ? wrong((words) => words.room(room))
      : room < LITTLE
        ? told((words) => words.room(room))
        : good((words) => words.room(room)),
  ];
}

/** The folder itself, or the nearest above it that is there. */
const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** In megabytes, for this user. */
function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

export const pageFinding = (file = PAGE): Finding =>
  existsSync(file) ? good((words) => words.page) : told((words) => words.noPage);

export async function portFinding({
  port,
  host,
}: Pick<Settings, 'port' | 'host'>): Promise<Finding> {
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (code === null) return good((words) => words.portFree(port));
  if (code !== 'EADDRINUSE') return wrong((words) => words.portNotUsable(host, port, code));
  return (await isLacis(port, host))
    ? good((words) => words.portOfLacis(port))
    : wrong((words) => words.portTaken(port));
}

/** In milliseconds. */
const PATIENCE = 2_000;

async function isLacis(port: number, host: string): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/health`;
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return 'revision' in ((await response.json()) as object);
  } catch {
    return false;
  }
}

export const hasDatabase = (env: Environment): boolean =>
  existsSync(join(dataIn(env), 'lacis.grafeo'));
