/** The media types and encodings that a client prefers, from its Accept headers (RFC 9110, 12.5). */
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'gzip' | 'br';

/** The smallest first, for a client that accepts several equally. */
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** In characters: the rest of a longer header is ignored. Real clients send less. */
const LONGEST = 1_000;

/** Clients send few different headers: each is parsed once. */
function remembering<T extends object>(read: (header: string) => T): (header: string) => T {
  const known = new LRUCache<string, T>({ max: 500 });
  return (header) => {
    const text = header.length > LONGEST ? header.slice(0, LONGEST) : header;
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    known.set(text, found);
    return found;
  };
}

/** Its types lack the option `preferred`: the order of encodings that a client accepts equally. */
interface Preferring {
  encodings(offered: readonly Encoding[], options: { preferred: readonly Encoding[] }): Encoding[];
}

const encodings = remembering((header) => {
  const negotiator: object = new Negotiator({ headers: { 'accept-encoding': header } });
  return (negotiator as Preferring).encodings(OFFERED, { preferred: OFFERED });
});

/**
 * @param isWorth whether compression makes the content smaller
 * @returns null where the client accepts none of the encodings
 */
export function encodingFor(header: string | undefined, isWorth: boolean): Encoding | null {
  if (header === undefined) return 'identity';
  const accepted = encodings(header);
  if (!isWorth && accepted.includes('identity')) return 'identity';
  return accepted[0] ?? null;
}

/**
 * @param offered the media types that there are
 * @returns a function that gives the type that a client prefers: the first without a header, undefined where it accepts none
 */
export function choosing<T extends string>(
  offered: readonly [T, ...T[]],
): (header: string | undefined) => T | undefined {
  const types = remembering(
    (accept) => new Negotiator({ headers: { accept } }).mediaTypes([...offered]) as T[],
  );
  return (header) => (header === undefined || header === '*/*' ? offered[0] : types(header)[0]);
}

const reading = choosing(['application/json', 'text/html']);

/** Whether a person reads the answer, in a browser. */
export const isForReading = (accept: string | undefined): boolean =>
  reading(accept) === 'text/html';
