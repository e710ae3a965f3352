/** `Cache-Control` of every answer, and ETags: whether a client has an answer already. */
import type { Caching } from './answer.ts';

/**
 * Anonymous answers may be shared. An answer to a request with Cookie or Authorization is private: no
 * cache on the way may give it to another person.
 */
export function cacheControl(caching: Caching, isAnonymous: boolean): string {
  if (caching === 'asset') return 'public, max-age=31536000, immutable';
  if (caching === 'never') return 'no-store';
  return isAnonymous ? 'public, max-age=0, must-revalidate' : 'private, no-store';
}

/** Whether the answer has an ETag. */
export const isMarked = (caching: Caching, isAnonymous: boolean, status: number): boolean =>
  status === 200 && (caching === 'asset' || (caching === 'facts' && isAnonymous));

const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/** `If-None-Match` (RFC 9110, 13.1.2): a list of ETags, or `*` for any. The comparison is weak. */
export function has(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...header.matchAll(ENTITY_TAG)].some(([, one]) => one === opaque);
}
