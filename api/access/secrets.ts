/** Secrets that somebody holds: a link, a cookie, a token. Only their digests are kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody finds one by trying. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The id under which a record is found by who holds the secret, and from which nobody finds the secret. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** An id that tells nothing. */
export const newId = (): string => randomBytes(12).toString('base64url');

export const now = (): string => new Date().toISOString();

const DAY = 24 * 60 * 60 * 1000;

/** The moment so many days from now; before now where there are fewer than none. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
