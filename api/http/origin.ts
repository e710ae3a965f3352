/** The address under which people know this server: what is set, or what the request asked for. */
import type { IncomingMessage } from 'node:http';

export type OriginOf = (request: IncomingMessage) => string;

/**
 * A header may say anything, so what a proxy forwards is not believed: behind one that speaks https,
 * the address is set.
 * @param known scheme and host, without a slash at the end
 */
export const originBy =
  (known?: string): OriginOf =>
  ({ headers }) =>
    known ?? `http://${headers.host ?? 'localhost'}`;
