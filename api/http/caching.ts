/** `Cache-Control` of every answer, and whether a client that has it is sent it again. */
import type { Caching } from './answer.ts';

/**
 * Facts are shared with everybody. The answer to somebody who says who they are is theirs alone, even
 * where it is the same: no cache on the way may give it to another.
 */
export function cacheControl(caching: Caching, isAnonymous: boolean): string {
  if (caching === 'asset') return 'public, max-age=31536000, immutable';
  if (caching === 'never') return 'no-store';
  return isAnonymous ? 'public, max-age=0, must-revalidate' : 'private, no-store';
}

/** Whether the answer bears a mark by which a client may ask whether it has changed. */
export const isMarked = (caching: Caching, isAnonymous: boolean, status: number): boolean =>
  status === 200 && (caching === 'asset' || (caching === 'facts' && isAnonymous));

const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/** `If-None-Match` (RFC 9110, 13.1.2): a list of marks, or `*` for any. Weak marks compare as strong ones. */
export function has(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...header.matchAll(ENTITY_TAG)].some(([, one]) => one === opaque);
}
