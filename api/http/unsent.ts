/** Answers that clients have not taken yet, within bounds: who asks for much and reads nothing fills no memory. */
import type { ServerResponse } from 'node:http';

/** Bytes of such answers together. */
const MOST = 128 * 1024 * 1024;

export interface Unsent {
  /** Counts an answer until its connection has taken it. Beyond the bound, the oldest connections are cut. */
  add(response: ServerResponse, bytes: number): void;
  readonly bytes: () => number;
}

export function openUnsent(most = MOST): Unsent {
  const all = new Map<ServerResponse, number>();
  let bytes = 0;

  function forget(response: ServerResponse): void {
    bytes -= all.get(response) ?? 0;
    all.delete(response);
  }

  return {
    add(response, more) {
      all.set(response, more);
      bytes += more;
      response.once('close', () => forget(response));
      for (const [oldest] of all) {
        if (bytes <= most || oldest === response) break;
        forget(oldest);
        oldest.destroy();
      }
    },
    bytes: () => bytes,
  };
}
