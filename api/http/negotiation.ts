/** The forms in which a client would have an answer, as its Accept headers say (RFC 9110, 12.5). */
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export type Encoding = 'identity' | 'gzip' | 'br';

/** Of encodings that the client likes alike, the smallest first. */
const OFFERED: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Of a header that is longer, the rest is not read: no client that means it sends so much. */
const LONGEST = 1_000;

/** Clients send few different headers: each is read once. */
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

/** What its types do not tell yet: which of those that a client likes alike comes first. */
interface Preferring {
  encodings(offered: readonly Encoding[], options: { preferred: readonly Encoding[] }): Encoding[];
}

const encodings = remembering((header) => {
  const negotiator: object = new Negotiator({ headers: { 'accept-encoding': header } });
  return (negotiator as Preferring).encodings(OFFERED, { preferred: OFFERED });
});

/**
 * @param isWorth whether compression makes the content smaller
 * @returns null where the client accepts no form that there is
 */
export function encodingFor(header: string | undefined, isWorth: boolean): Encoding | null {
  if (header === undefined) return 'identity';
  const accepted = encodings(header);
  if (!isWorth && accepted.includes('identity')) return 'identity';
  return accepted[0] ?? null;
}

/**
 * @param offered the media types that there are
 * @returns tells the one that a client likes best: the first where it says nothing, undefined where it accepts none
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
