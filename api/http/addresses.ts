/** The address of a client, also behind proxies. Only named proxies are believed. */
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

/** True for an address of a proxy that is trusted. */
export type Trusted = (address: string) => boolean;

export const NOBODY: Trusted = () => false;

export interface Client {
  /** An IPv4 address, or the /64 of an IPv6 one: a household or a server has a whole /64. */
  readonly key: string;
  /** Whether the request comes from this machine itself, and not through a proxy. */
  readonly isLocal: boolean;
}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * @param text addresses and ranges, separated by commas: `127.0.0.1, 10.0.0.0/8, fd00::/8`
 * @returns null where one of them is none
 */
export function trustedIn(text: string): Trusted | null {
  const ranges: Range[] = [];
  for (const one of text.split(/[\s,]+/).filter((part) => part !== '')) {
    if (ipaddr.isValidCIDR(one)) ranges.push(ipaddr.parseCIDR(one));
    else if (isAddress(one)) {
      const address = ipaddr.process(one);
      ranges.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else return null;
  }
  return (text) => {
    if (!isAddress(text)) return false;
    const address = ipaddr.process(text);
    return ranges.some(
      ([range, bits]) => range.kind() === address.kind() && address.match(range as never, bits),
    );
  };
}

/** Clients send many requests: each address is parsed once. */
const read = new LRUCache<string, Client>({ max: 5_000 });

function connectedOf(address: string): Client {
  const known = read.get(address);
  if (known !== undefined) return known;
  const client = { key: keyOf(address), isLocal: isLoopback(address) };
  read.set(address, client);
  return client;
}

/** The client of a request: the other end of the connection, or the last address of the chain that is no trusted proxy. */
export function clientOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: Trusted,
): Client {
  const connected = socket.remoteAddress ?? '';
  if (trusted === NOBODY || !trusted(connected)) return connectedOf(connected);
  const told = toldBy(chainIn(headers['x-forwarded-for']), trusted);
  const standard = toldBy(standardIn(headers.forwarded), trusted);
  // The two headers differ: the client wrote one of them, and nothing says which.
  const isDoubtful = told !== null && standard !== null && keyOf(told) !== keyOf(standard);
  return { key: keyOf(isDoubtful ? connected : (told ?? standard ?? connected)), isLocal: false };
}

/** The last untrusted address of the chain: that client may have written everything before it. */
function toldBy(chain: readonly string[], trusted: Trusted): string | null {
  const last = chain.findLast((one) => !trusted(one));
  return last !== undefined && isAddress(last) ? last : null;
}

/** In characters: only the end of a longer chain is read, which the nearest proxies wrote. */
const LONGEST = 1_000;

const chainIn = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .slice(-LONGEST)
    .split(',')
    .map(bare)
    .filter((one) => one !== '');

/** `Forwarded: for=192.0.2.60;proto=http, for="[2001:db8::1]:47011"` (RFC 7239). */
const standardIn = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(-LONGEST)
    .split(',')
    .map((hop) => /(?:^|;)\s*for\s*=\s*"?([^";]*)"?/i.exec(hop)?.[1] ?? '')
    .map(bare)
    .filter((one) => one !== '');

/** Without brackets and port. */
function bare(text: string): string {
  const one = text.trim();
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(one)?.[1];
  return bracketed ?? one.replace(/^([\d.]+):\d+$/, '$1');
}

const isAddress = (text: string) =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

function keyOf(text: string): string {
  if (!isAddress(text)) return text;
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.toString();
  const [prefix] = [ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`)];
  return `${prefix.toString()}/64`;
}

export const isLoopback = (text: string): boolean =>
  isAddress(text) && ipaddr.process(text).range() === 'loopback';
