/** Listens on the port and host that are asked for, or says why it cannot. */
import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Words } from '../words/en.ts';
import type { Settings } from './settings.ts';
import { type Trouble, trouble } from './trouble.ts';

/** Hosts at which this machine itself is reached as localhost. */
const LOCAL = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'];

export function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(troubleOf(error, port, host)));
    server.listen(port, host, resolve);
  });
}

/** The address to open in a browser of this machine. */
export function addressOf(server: Server, { host }: Pick<Settings, 'host'>): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const name = LOCAL.includes(host) ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function troubleOf(error: NodeJS.ErrnoException, port: number, host: string): Trouble {
  return trouble((words) => sentenceOf(words, error.code, port, host), { cause: error });
}

function sentenceOf(
  words: Words['program'],
  code: string | undefined,
  port: number,
  host: string,
): string {
  if (code === 'EADDRINUSE') return words.portInUse(port);
  if (code === 'EACCES') return words.portForbidden(port);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return words.hostUnknown(host);
  if (code === 'EADDRNOTAVAIL') return words.hostElsewhere(host);
  return words.cannotListen(host, port, String(code));
}
