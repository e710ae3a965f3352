/** Who asks, and what they may do. Until there are accounts, one token from the environment stands for the administrator. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { changeRefused } from '../words/refusing.ts';

export interface Viewer {
  readonly role: 'reader' | 'administrator';
  /** The author that changes are recorded under; null for a reader. */
  readonly name: string | null;
}

export type Action = 'edit' | 'retire' | 'revert';

export const READER: Viewer = { role: 'reader', name: null };

/** A shorter token is as good as none. */
export const SHORTEST_TOKEN = 24;

/**
 * @param authorization the header of the request, `Bearer <token>`
 * @param token `LACIS_ADMIN_TOKEN`; undefined where nobody may write
 * @throws UNAUTHENTICATED for a token that is not it: a mistake is told, and not read as an anonymous reader
 */
export function viewerOf(authorization: string | null, token: string | undefined): Viewer {
  if (authorization === null) return READER;
  const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(authorization)?.[1];
  if (given === undefined || token === undefined || !same(given, token)) throw unauthenticated();
  return { role: 'administrator', name: 'administrator' };
}

/** The one place that decides. */
export const mayDo = ({ role }: Viewer, _action: Action): boolean => role === 'administrator';

/** @throws UNAUTHENTICATED for a reader without an account, FORBIDDEN for an account that may not */
export function allow(viewer: Viewer, action: Action): string {
  if (mayDo(viewer, action) && viewer.name !== null) return viewer.name;
  if (viewer.name === null) throw unauthenticated();
  throw changeRefused('FORBIDDEN', ({ forbidden }) => forbidden);
}

const unauthenticated = () => changeRefused('UNAUTHENTICATED', ({ unauthenticated: say }) => say);

/** In the same time, however much of it is right. */
function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
