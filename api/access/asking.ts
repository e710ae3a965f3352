/** Who sends a request, by its header or its cookie. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { READER, unauthenticated, type Viewer } from './viewer.ts';

/** A shorter token is as good as none. */
export const SHORTEST_TOKEN = 24;

/** `LACIS_ADMIN_TOKEN` stands for an administrator without an account. */
const BY_ENVIRONMENT: Viewer = { ...READER, role: 'administrator', name: 'administrator' };

/**
 * @param headers of the request: `Authorization: Bearer <token>`
 * @param token `LACIS_ADMIN_TOKEN`; undefined where there is none
 * @throws UNAUTHENTICATED for a token that is not valid: a mistake is told, and not read as an anonymous reader
 */
export async function viewerOf(headers: Headers, token: string | undefined): Promise<Viewer> {
  const authorization = headers.get('authorization');
  if (authorization === null) return READER;
  const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(authorization)?.[1];
  if (given === undefined || token === undefined || !same(given, token)) throw unauthenticated();
  return BY_ENVIRONMENT;
}

/** In the same time, however much of it is right. */
function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
