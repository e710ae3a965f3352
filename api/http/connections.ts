/** How many connections one address may keep open: nobody takes all that the server has. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf, type Trusted } from './addresses.ts';

/** A browser opens six, an institute behind one address some hundreds. */
const MOST = 512;

type Key = (socket: Socket) => string | null;

/**
 * Closes what is beyond. A proxy that is trusted, and this machine, may have as many as they want.
 * @param keyOf the address that a connection is counted for; null where it is not counted
 */
export function limitConnections(server: Server, keyOf: Key, most = MOST): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const key = keyOf(socket);
    if (key === null) return;
    const count = open.get(key) ?? 0;
    if (count >= most) {
      socket.destroy();
      return;
    }
    open.set(key, count + 1);
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    });
  });
}

export const keyOfClient =
  (trusted: Trusted): Key =>
  (socket) => {
    if (trusted(socket.remoteAddress ?? '')) return null;
    const { key, isLocal } = clientOf({ socket, headers: {} }, trusted);
    return isLocal ? null : key;
  };
