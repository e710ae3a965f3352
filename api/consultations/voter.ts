/** Who takes part: known by a cookie of a random secret, of which only a digest for each consultation is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** One request of somebody who may take part. */
export interface Voter {
  /** The secret of the cookie; null without one. */
  readonly secret: string | null;
  /** Gives the cookie a secret. */
  readonly give: (secret: string) => void;
  /** The address of the client; null on this machine itself, and where it is not known. It is kept nowhere. */
  readonly address: string | null;
}

/** The one path to which a browser sends the cookie: every other request stays anonymous. */
export const BALLOT_PATH = '/ballot';

const SECRET = /^[\w-]{43}$/;

/** In seconds. */
const LASTS = 365 * 24 * 60 * 60;

const isSecure = (origin: string) => origin.startsWith('https:');
const nameFor = (origin: string) => (isSecure(origin) ? '__Secure-lacis-ballot' : 'lacis-ballot');

function secretIn(headers: Headers, origin: string): string | null {
  const name = nameFor(origin);
  for (const one of (headers.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = one.trim().split('=');
    if (key === name && SECRET.test(value)) return value;
  }
  return null;
}

const cookieWith = (secret: string, origin: string): string =>
  `${nameFor(origin)}=${secret}; Path=${BALLOT_PATH}; Max-Age=${LASTS}; HttpOnly; SameSite=Strict${isSecure(origin) ? '; Secure' : ''}`;

/** 256 bits: nobody finds one by trying. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The id of a ballot. Nobody finds the secret from it, nor which ballots of two consultations are of one person. */
export const ballotIdOf = (secret: string, consultation: string): string =>
  createHash('sha256').update(`${secret} ${consultation}`).digest('base64url');

/** A code is written with spaces, hyphens and capitals as people like. */
export const codeDigestOf = (code: string): string =>
  createHash('sha256')
    .update(code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, ''))
    .digest('base64url');

interface Client {
  readonly key: string;
  readonly isLocal: boolean;
}

/** @param give gives the answer to this request a cookie */
export function voterOf(
  request: Request,
  client: Client | undefined,
  give: (cookie: string) => void,
): Voter {
  const { origin } = new URL(request.url);
  return {
    secret: secretIn(request.headers, origin),
    give: (secret) => give(cookieWith(secret, origin)),
    address: client === undefined || client.isLocal ? null : client.key,
  };
}

export const NOBODY_VOTES: Voter = { secret: null, give: () => {}, address: null };
